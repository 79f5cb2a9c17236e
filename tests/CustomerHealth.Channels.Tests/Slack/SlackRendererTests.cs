using System.Text.RegularExpressions;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Channels.Tests.Slack;

public sealed partial class SlackRendererTests
{
    [Fact]
    public void AcmeConflict() => Snapshot.Match(ASlackMessage.Json(AReply.AcmeConflict), "json");

    [Fact]
    public void AcmeUncombined() => Snapshot.Match(ASlackMessage.Json(AReply.AcmeUncombined), "json");

    [Fact]
    public void BrindlewickUnknown() => Snapshot.Match(ASlackMessage.Json(AReply.BrindlewickUnknown), "json");

    [Fact]
    public void Choices() => Snapshot.Match(ASlackMessage.Json(AReply.Choices), "json");

    [Fact]
    public void Help() => Snapshot.Match(ASlackMessage.Json(AReply.Help), "json");

    [Fact]
    public void Refusal() => Snapshot.Match(ASlackMessage.Json(AReply.Refusal), "json");

    [Fact]
    public void List() => Snapshot.Match(ASlackMessage.Json(AReply.List), "json");

    [Theory]
    [MemberData(nameof(Hostile.All), MemberType = typeof(Hostile))]
    public void Render_HostileValues_StayText(string value)
    {
        var message = ASlackMessage.Node(Hostile.Reply(value));

        BlockKitCheck.Of(message).ShouldBeEmpty();
        foreach (var markup in ASlackMessage.Markup(message))
        {
            markup.ShouldNotContain('<');
            markup.ShouldNotContain('>');
            markup.ShouldNotContain('\u202E');
            LoneAmpersand().IsMatch(markup).ShouldBeFalse(markup);
        }

        ASlackMessage.Objects(message).Where(node => (string?)node["type"] is "mrkdwn").ShouldAllBe(node => (bool)node["verbatim"]!);
    }

    [Theory]
    [InlineData("<!channel>", "&lt;!channel&gt;")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("*x*", "\u200B*\u200Bx\u200B*\u200B")]
    [InlineData("`x`", "\u02CBx\u02CB")]
    [InlineData(":fire:", ":\u200Bfire:")]
    [InlineData("> quote", "\u200B&gt; quote")]
    public void Value_IsEscapedOnceAndNeutral(string raw, string expected) => Mrkdwn.Value(raw).ShouldBe(expected);

    [Fact]
    public void Line_TooLong_IsCutAtAWordAfterEscaping()
    {
        var cut = Mrkdwn.Value(string.Join(' ', Enumerable.Repeat("R&D", 100)), limit: 100);

        cut.Length.ShouldBeLessThanOrEqualTo(100);
        cut.ShouldEndWith("R&amp;D…");
    }

    [Fact]
    public void Render_VeryLongReply_IsCutAndSaysSo()
    {
        var reply = AReply.AcmeConflict with
        {
            Sections = [.. Enumerable.Repeat(new TextSection("Head", null, [.. Enumerable.Repeat<Line>(new string('x', 80), 20)]), 60)],
        };

        var message = ASlackMessage.Node(reply);

        BlockKitCheck.Of(message).ShouldBeEmpty();
        message.ToJsonString(SlackJson.Options).ShouldContain("too long for Slack");
        ((string?)message["blocks"]!.AsArray()[^1]!["type"]).ShouldBe("context");
    }

    [Fact]
    public void Render_HundredChoices_AreButtonsInRowsOfTwentyFive()
    {
        var reply = AReply.Choices with { Actions = [.. Enumerable.Range(1, 120).Select(n => new ReplyAction($"Account {n}", $"account-{n}"))] };

        var message = ASlackMessage.Node(reply);

        BlockKitCheck.Of(message).ShouldBeEmpty();
        message["blocks"]!.AsArray().Count(block => (string?)block!["type"] is "actions").ShouldBe(4);
    }

    [Fact]
    public void Render_ViewSwitchedOff_TheColumnsStay()
    {
        ScoreRow[] rows = [.. "Vendor Outcomes,Client Outcomes,Client Experience,Client Maturity".Split(',').Select(name => new ScoreRow { Name = name, Band = Band.Green, Score = "80" })];

        var fields = ASlackMessage.Node(AReply.Choices with { Sections = [new ScoresSection([.. rows], null)] })["blocks"]!.AsArray()[1]!["fields"]!.AsArray();

        fields.Where((_, at) => at % 2 == 1).ShouldAllBe(field => ((string)field!["text"]!).Contains("Client"));
    }

    [Fact]
    public void Render_OtherViews_KeepTheirOrder()
    {
        ScoreRow[] rows = [.. Enumerable.Range(1, 12).Select(n => new ScoreRow { Name = $"View {n}", Band = Band.Green, Score = "80" })];

        var blocks = ASlackMessage.Node(AReply.Choices with { Sections = [new ScoresSection([.. rows], null)] })["blocks"]!.AsArray();

        blocks.SelectMany(block => block!["fields"]?.AsArray() ?? []).Select(field => ((string)field!["text"]!).Split('*')[1])
            .ShouldBe(rows.Select(row => row.Name));
        blocks.Count(block => block!["fields"] is not null).ShouldBe(2);
    }

    [GeneratedRegex("&(?!amp;|lt;|gt;)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoneAmpersand();
}
