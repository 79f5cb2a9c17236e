using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Slack.Checks;
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

    /// <summary>CH-6: what does not fit into one message is in the next; buttons and small print come last.</summary>
    [Fact]
    public void RenderAll_LongReply_IsSeveralMessagesAndWhole()
    {
        var lines = Enumerable.Range(1, 300).Select(n => $"Line {n} of a long answer, which says enough to be about this long and no longer").ToArray();
        var reply = AReply.AcmeConflict with { Sections = [.. lines.Chunk(20).Select(chunk => new TextSection("Head", null, [.. chunk.Select(line => (Line)line)]))] };

        var answer = new SlackRenderer().RenderAll(reply);

        answer.Overflow.ShouldBeNull();
        answer.Messages.Length.ShouldBe(3);
        JsonNode[] sent = [.. answer.Messages.Select(message => JsonSerializer.SerializeToNode(message, SlackJson.Options)!)];
        sent.ShouldAllBe(message => BlockKitCheck.Of(message).Count == 0);
        var shown = string.Join('\n', sent.SelectMany(ASlackMessage.Markup));
        lines.ShouldAllBe(line => shown.Contains(line));
        sent.Select(message => message["blocks"]!.AsArray().Count(block => (string?)block!["type"] is "actions")).ShouldBe([0, 0, 1]);
        ((string?)sent[^1]["blocks"]!.AsArray()[^1]!["type"]).ShouldBe("context");
        ((string)sent[1]["text"]!).ShouldBe("Acme Robotics, part 2 of 3");
    }

    /// <summary>
    /// CH-6: whatever stands in a reply, all of it is in the messages or in the file: escaped once, so that it reads as it was. Cut are only labels
    /// of buttons and the short facts of a view's field, as the design says.
    /// </summary>
    [Theory]
    [MemberData(nameof(Hostile.All), MemberType = typeof(Hostile))]
    public void RenderAll_HostileValues_AreEscapedOnceAndNothingIsLost(string value)
    {
        string[] said = [.. Enumerable.Range(0, 5).Select(n => $"begin{n} {value} end{n}")];
        var reply = new Reply
        {
            Kind = ReplyKind.Refusal,
            Title = said[0],
            Text = said[1],
            Sections = [new TextSection("Head", null, [said[2], Line.Of(new("x"), new(said[3], SpanStyle.Strong))]), new StepsSection("Do", [new Step(said[4], "you", "by Fri")])],
        };

        var answer = new SlackRenderer().RenderAll(reply);

        JsonNode[] sent = [.. answer.Messages.Select(message => JsonSerializer.SerializeToNode(message, SlackJson.Options)!)];
        sent.ShouldAllBe(message => BlockKitCheck.Of(message).Count == 0);
        var whole = answer.Overflow is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : string.Concat(sent.SelectMany(ASlackMessage.Shown));
        foreach (var text in said)
            Read(whole).ShouldContain(Read(SafeText.OneLine(text)), Case.Sensitive);
        (answer.Overflow?.Name ?? "").ShouldNotContain('/');
    }

    /// <summary>What a person reads: entities resolved once, without our zero-width marks, the look-alike of the backtick as itself, and without spaces and bold.</summary>
    private static string Read(string shown) => Spaces().Replace(
        shown.Replace("\u200B", "", StringComparison.Ordinal).Replace('\u02CB', '`').Replace("*", "", StringComparison.Ordinal), "");

    /// <summary>CH-6: past a few messages the answer is a file, and the message says so.</summary>
    [Fact]
    public void RenderAll_VeryLongReply_IsAFileWithAShortMessage()
    {
        var lines = Enumerable.Range(1, 2000).Select(n => $"Line {n} of a very long answer").ToArray();
        var reply = AReply.AcmeConflict with { Sections = [new TextSection("Head", null, [.. lines.Select(line => (Line)line)])] };

        var answer = new SlackRenderer().RenderAll(reply);

        var message = JsonSerializer.SerializeToNode(answer.Messages.ShouldHaveSingleItem(), SlackJson.Options)!;
        BlockKitCheck.Of(message).ShouldBeEmpty();
        message.ToJsonString(SlackJson.Options).ShouldContain("it is in the file acme-robotics.txt");
        answer.Overflow!.Name.ShouldBe("acme-robotics.txt");
        var whole = Encoding.UTF8.GetString(answer.Overflow.Bytes.Span);
        whole.ShouldNotContain('\u001b');
        lines.ShouldAllBe(line => whole.Contains(line));
    }

    [Fact]
    public void Render_HundredChoices_AreButtonsInRowsOfTwentyFive()
    {
        var reply = AReply.Choices with { Actions = [.. Enumerable.Range(1, 120).Select(n => new ReplyAction($"Account {n}", $"account-{n}"))] };

        var message = ASlackMessage.Node(reply);

        BlockKitCheck.Of(message).ShouldBeEmpty();
        message["blocks"]!.AsArray().Count(block => (string?)block!["type"] is "actions").ShouldBe(5);
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

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Spaces();

    [GeneratedRegex("&(?!amp;|lt;|gt;)", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex LoneAmpersand();
}
