using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack.Checks;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>Every limit of Slack's that our messages and views touch: one below, at, and one above it.</summary>
public sealed class BlockKitCheckTests
{
    private static readonly Dictionary<string, (int Limit, Func<int, string> Sent)> Limits = new(StringComparer.Ordinal)
    {
        ["message: blocks"] = (50, n => Message(Many(n, Section("x")))),
        ["section text"] = (3000, n => Message(Section(Text(n)))),
        ["fields"] = (10, n => Message($$"""{"type":"section","fields":[{{Many(n, Mrkdwn("x"))}}]}""")),
        ["field text"] = (2000, n => Message($$"""{"type":"section","fields":[{{Mrkdwn(Text(n))}}]}""")),
        ["header text"] = (150, n => Message($$"""{"type":"header","text":{{Plain(n)}} }""")),
        ["context elements"] = (10, n => Message($$"""{"type":"context","elements":[{{Many(n, Mrkdwn("x"))}}]}""")),
        ["context text"] = (3000, n => Message($$"""{"type":"context","elements":[{{Mrkdwn(Text(n))}}]}""")),
        ["actions elements"] = (25, n => Message($$"""{"type":"actions","elements":[{{Each(n, at => Button(1, "v", $"a{at}"))}}]}""")),
        ["button text"] = (75, n => Actions(Button(n, "v", "a"))),
        ["button value"] = (2000, n => Actions(Button(1, Text(n), "a"))),
        ["action_id"] = (255, n => Actions(Button(1, "v", Text(n)))),
        ["block_id"] = (255, n => Message($$"""{"type":"section","block_id":"{{Text(n)}}","text":{{Mrkdwn("x")}} }""")),
        ["confirm title"] = (100, n => Actions(Asking(n, 1, 1, 1))),
        ["confirm text"] = (300, n => Actions(Asking(1, n, 1, 1))),
        ["confirm button"] = (30, n => Actions(Asking(1, 1, n, 1))),
        ["deny button"] = (30, n => Actions(Asking(1, 1, 1, n))),
        ["options"] = (100, n => Actions(Menu($"\"options\":[{Each(n, at => Option(1, $"v{at}"))}]"))),
        ["option text"] = (75, n => Actions(Menu($"\"options\":[{Option(n, "v")}]"))),
        ["option value"] = (75, n => Actions(Menu($"\"options\":[{Option(1, Text(n))}]"))),
        ["placeholder"] = (150, n => Actions(Menu($"\"placeholder\":{Plain(n)},\"options\":[{Option(1, "v")}]"))),
        ["option groups"] = (100, n => Modal(Input(Menu($"\"option_groups\":[{Many(n, Group(1, 1))}]")))),
        ["options of a group"] = (100, n => Modal(Input(Menu($"\"option_groups\":[{Group(1, n)}]")))),
        ["group label"] = (75, n => Modal(Input(Menu($"\"option_groups\":[{Group(n, 1)}]")))),
        ["text in all"] = (12_000, n => Message(Each(4, at => Section(Text(at == 0 ? n - 9000 : 3000))))),
        ["view: blocks"] = (100, n => Modal(Many(n, Section("x")))),
        ["view: title"] = (24, n => Modal(Input(Words("")), title: n)),
        ["view: submit"] = (24, n => Modal(Input(Words("")), submit: n)),
        ["view: close"] = (24, n => Modal(Input(Words("")), close: n)),
        ["view: private_metadata"] = (3000, n => Modal(Input(Words("")), metadata: n)),
        ["view: callback_id"] = (255, n => Modal(Input(Words("")), callback: n)),
        ["label"] = (2000, n => Modal(Input(Words(""), label: n))),
        ["hint"] = (2000, n => Modal(Input(Words(""), hint: n))),
        ["max_length"] = (3000, n => Modal(Input(Words($",\"max_length\":{n}")))),
        ["initial value"] = (40, n => Modal(Input(Words($",\"max_length\":40,\"initial_value\":\"{Text(n)}\"")))),
        ["view: bytes"] = (250 * 1024, n => Home(n)),
    };

    public static TheoryData<string> Names => [.. Limits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_OneBelowAndAtTheLimit_IsFine_OneMore_IsNot(string name)
    {
        var (limit, sent) = Limits[name];

        Check(sent(limit - 1)).ShouldBeEmpty();
        Check(sent(limit)).ShouldBeEmpty();
        Check(sent(limit + 1)).ShouldContain(breach => breach.Contains($"{name}: {limit + 1}, at most {limit}"));
    }

    [Theory]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":" "}}""", "section text: empty")]
    [InlineData("""{"type":"context","elements":[]}""", "context elements: 0")]
    [InlineData("""{"type":"carousel"}""", "type carousel")]
    [InlineData("""{"type":"actions","elements":[{"type":"users_select","action_id":"a"}]}""", "element users_select")]
    [InlineData("""{"type":"actions","elements":[{"type":"static_select","action_id":"a"}]}""", "either options or option_groups")]
    [InlineData("""{"type":"actions","elements":[{"type":"datepicker","action_id":"a","initial_date":"2026-13-01"}]}""", "2026-13-01 is no date")]
    [InlineData("""{"type":"input","block_id":"b","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input","action_id":"a"}}""", "outside a modal")]
    public void Of_EmptyOrUnknown_IsNamed(string block, string breach) => Check(Message(block)).ShouldContain(found => found.Contains(breach));

    [Fact]
    public void Of_ActionIdTwice_IsNamed() =>
        Check(Message($$"""{"type":"actions","elements":[{{Many(2, Button(1, "v", "a"))}}]}""")).ShouldBe(["message: action_id a is used twice"]);

    [Fact]
    public void Of_BlockIdTwice_IsNamed() =>
        Check(Modal($"{Input(Words("", "a"))},{Input(Words("", "b"))}")).ShouldBe(["message: block_id b is used twice"]);

    [Fact]
    public void Of_InitialOptionThatIsNone_IsNamed() =>
        Check(Actions(Menu($"\"options\":[{Option(1, "v")}],\"initial_option\":{Option(1, "w")}"))).ShouldBe(["block 0: initial_option is none of the options"]);

    [Fact]
    public void Of_InputWithoutSubmit_IsNamed() =>
        Check(Modal(Input(Words("")), submit: 0)).ShouldBe(["view: an input block needs submit"]);

    [Fact]
    public void Of_HomeWithATitle_IsNamed() =>
        Check($$"""{"type":"home","title":{{Plain(1)}},"blocks":[{{Section("x")}}]}""").ShouldBe(["view: a Home has no title"]);

    [Fact]
    public void Of_ViewWithoutBlocks_IsNamed() => Check("""{"type":"home","blocks":[]}""").ShouldBe(["view: no blocks"]);

    private static IReadOnlyList<string> Check(string sent) => BlockKitCheck.Of(JsonNode.Parse(sent)!);

    private static string Message(string blocks) => $$"""{"blocks":[{{blocks}}]}""";

    private static string Actions(string element) => Message($$"""{"type":"actions","elements":[{{element}}]}""");

    private static string Modal(string blocks, int title = 1, int submit = 1, int close = 1, int metadata = 1, int callback = 1) =>
        $$"""{"type":"modal","title":{{Plain(title)}},"submit":{{(submit == 0 ? "null" : Plain(submit))}},"close":{{Plain(close)}},"private_metadata":"{{Text(metadata)}}","callback_id":"{{Text(callback)}}","blocks":[{{blocks}}]}""";

    /// <summary>A Home of so many bytes.</summary>
    private static string Home(int bytes)
    {
        var blocks = Enumerable.Repeat(Text(2900), 87).ToList();
        var short1 = bytes - Of().Length;
        blocks[0] = Text(2900 + short1);
        return Of();

        string Of() => $$"""{"type":"home","blocks":[{{string.Join(',', blocks.Select(Section))}}]}""";
    }

    private static string Many(int count, string json) => string.Join(',', Enumerable.Repeat(json, count));

    private static string Each(int count, Func<int, string> json) => string.Join(',', Enumerable.Range(0, count).Select(json));

    private static string Text(int length) => new('x', length);

    private static string Section(string text) => $$"""{"type":"section","text":{{Mrkdwn(text)}}}""";

    private static string Mrkdwn(string text) => $$"""{"type":"mrkdwn","text":"{{text}}"}""";

    private static string Plain(int length) => $$"""{"type":"plain_text","text":"{{Text(length)}}"}""";

    private static string Button(int text, string value, string id, string more = "") =>
        $$"""{"type":"button","action_id":"{{id}}","value":"{{value}}","text":{{Plain(text)}}{{more}} }""";

    private static string Asking(int title, int text, int confirm, int deny) =>
        Button(1, "v", "a", $$""","confirm":{"title":{{Plain(title)}},"text":{{Plain(text)}},"confirm":{{Plain(confirm)}},"deny":{{Plain(deny)}} }""");

    private static string Menu(string options) => $$"""{"type":"static_select","action_id":"a",{{options}} }""";

    private static string Option(int text, string value) => $$"""{"text":{{Plain(text)}},"value":"{{value}}"}""";

    private static string Group(int label, int options) => $$"""{"label":{{Plain(label)}},"options":[{{Each(options, at => Option(1, $"v{at}"))}}]}""";

    private static string Words(string more, string id = "a") => $$"""{"type":"plain_text_input","action_id":"{{id}}"{{more}} }""";

    private static string Input(string element, int label = 1, int hint = 1) =>
        $$"""{"type":"input","block_id":"b","label":{{Plain(label)}},"hint":{{Plain(hint)}},"element":{{element}} }""";
}
