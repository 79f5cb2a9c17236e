using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack;

namespace CustomerHealth.Channels.Tests.Slack;

public sealed class BlockKitCheckTests
{
    private static readonly Dictionary<string, (int Limit, Func<int, string> Blocks)> Limits = new(StringComparer.Ordinal)
    {
        ["blocks"] = (50, n => Many(n, Section("x"))),
        ["section text"] = (3000, n => Section(Text(n))),
        ["fields"] = (10, n => $$"""{"type":"section","fields":[{{Many(n, Mrkdwn("x"))}}]}"""),
        ["field text"] = (2000, n => $$"""{"type":"section","fields":[{{Mrkdwn(Text(n))}}]}"""),
        ["header text"] = (150, n => $$"""{"type":"header","text":{"type":"plain_text","text":"{{Text(n)}}"} }"""),
        ["context elements"] = (10, n => $$"""{"type":"context","elements":[{{Many(n, Mrkdwn("x"))}}]}"""),
        ["context text"] = (3000, n => $$"""{"type":"context","elements":[{{Mrkdwn(Text(n))}}]}"""),
        ["actions elements"] = (25, n => $$"""{"type":"actions","elements":[{{string.Join(',', Enumerable.Range(0, n).Select(at => Button("x", "v", $"a{at}")))}}]}"""),
        ["button text"] = (75, n => $$"""{"type":"actions","elements":[{{Button(Text(n), "v", "a")}}]}"""),
        ["button value"] = (2000, n => $$"""{"type":"actions","elements":[{{Button("x", Text(n), "a")}}]}"""),
        ["action_id"] = (255, n => $$"""{"type":"actions","elements":[{{Button("x", "v", Text(n))}}]}"""),
        ["text in all"] = (12_000, n => string.Join(',', Enumerable.Range(0, 4).Select(at => Section(Text(at == 0 ? n - 9000 : 3000))))),
    };

    public static TheoryData<string> Names => [.. Limits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_AtTheLimit_IsFine_OneMore_IsNot(string name)
    {
        var (limit, blocks) = Limits[name];

        Check(blocks(limit)).ShouldBeEmpty();
        Check(blocks(limit + 1)).ShouldContain(breach => breach.Contains($"{name}: {limit + 1}, at most {limit}"));
    }

    [Theory]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":" "}}""", "section text: empty")]
    [InlineData("""{"type":"context","elements":[]}""", "context elements: 0")]
    [InlineData("""{"type":"carousel"}""", "type carousel")]
    public void Of_EmptyOrUnknown_IsNamed(string block, string breach) => Check(block).ShouldContain(found => found.Contains(breach));

    [Fact]
    public void Of_ActionIdTwice_IsNamed() =>
        Check($$"""{"type":"actions","elements":[{{Many(2, Button("x", "v", "a"))}}]}""").ShouldBe(["message: action_id a is used twice"]);

    private static IReadOnlyList<string> Check(string blocks) => BlockKitCheck.Of(JsonNode.Parse($$"""{"blocks":[{{blocks}}]}""")!);

    private static string Many(int count, string json) => string.Join(',', Enumerable.Repeat(json, count));

    private static string Text(int length) => new('x', length);

    private static string Section(string text) => $$"""{"type":"section","text":{{Mrkdwn(text)}}}""";

    private static string Mrkdwn(string text) => $$"""{"type":"mrkdwn","text":"{{text}}"}""";

    private static string Button(string text, string value, string id) =>
        $$"""{"type":"button","action_id":"{{id}}","value":"{{value}}","text":{"type":"plain_text","text":"{{text}}"} }""";
}
