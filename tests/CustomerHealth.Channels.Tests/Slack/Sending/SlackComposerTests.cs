using System.Text.Json.Nodes;
using CustomerHealth.Channels.Sending;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Slack.Checks;
using CustomerHealth.Channels.Slack.Sending;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Slack.Sending;

public sealed class SlackComposerTests
{
    private static readonly ChatAddress Channel = new("slack", "T1", "C1");
    private static readonly Instant Due = Instant.FromUtc(2026, 11, 16, 8, 0);
    private static readonly SlackComposer Composer = new(
        new SlackRenderer(), Options.Create(new SlackOptions { SigningSecret = SlackHost.Secret, BotToken = "xoxb-1", TeamIds = ["T1"] }));

    [Theory]
    [InlineData("slack:T1/C1", true)]
    [InlineData("slack:T2/C1", false)]
    [InlineData("teams:T1/C1", false)]
    public void Reaches_ItsWorkspacesAlone(string address, bool reaches)
    {
        ChatAddress.TryParse(address, out var to).ShouldBeTrue();

        Composer.Reaches(to!).ShouldBe(reaches);
    }

    [Theory]
    [InlineData("C1", "👥")]
    [InlineData("#pod-harbour", "👥")]
    [InlineData("U1", "🔒")]
    [InlineData("mara@firm.example", "🔒")]
    [InlineData("C1/U1", "🔒")]
    public void Compose_SmallPrint_SaysWhoReadsIt(string place, string mark)
    {
        var payload = Payload(new Reply { Kind = ReplyKind.Done, Text = "x", Footer = ["As of 16 Nov"] }, Channel with { Place = place });

        LastWords(payload.Message.Blocks.GetRawText()).ShouldStartWith(mark);
        payload.ForOutsiders.ShouldBeNull();
    }

    [Fact]
    public void Compose_TooLongForOneMessage_ComesWholeInAFileBesideAShortOne()
    {
        var lines = Enumerable.Range(0, 900).Select(number => Line.Of(new TextSpan($"Line {number} of a long digest")));

        var message = Payload(new Reply { Kind = ReplyKind.List, Text = "The digest", Title = "Digest", Sections = [new TextSection(null, null, [.. lines])] }).Message;

        System.Text.Encoding.UTF8.GetString(message.Files.ShouldHaveSingleItem().Bytes).ShouldContain("Line 899 of a long digest");
        message.Blocks.GetRawText().ShouldContain("it is in the file");
        message.Blocks.GetArrayLength().ShouldBeLessThan(10);
    }

    [Theory]
    [InlineData(WaitingFile.Largest, 1)]
    [InlineData(WaitingFile.Largest + 1, 0)]
    public void Compose_FileAboveFiveMegabytes_IsSaidNotSent(int bytes, int files)
    {
        var message = Payload(new Reply { Kind = ReplyKind.Done, Text = "Here it is", File = new ReplyFile("a.pdf", "A", new byte[bytes]) }).Message;

        message.Files.Length.ShouldBe(files);
        message.Blocks.GetRawText().Contains("too large to be sent").ShouldBe(files == 0);
    }

    /// <summary>The line that the sending adds never breaks Slack's limits, however full the message is.</summary>
    [Fact]
    public void Compose_AnyLength_LeavesRoomForTheSmallPrintOfTheWay()
    {
        for (var count = 1; count < 120; count++)
        {
            var sections = Enumerable.Range(0, count).Select(number => (Section)new TextSection($"Head {number}", null, [Line.Of(new TextSpan(new string('x', 100)))]));
            var version = Payload(new Reply { Kind = ReplyKind.List, Text = "The digest", Sections = [.. sections] }).Message;

            var post = SlackSmallPrint.Add(new SlackPost { Channel = "C1", Text = version.Text, Blocks = version.Blocks.GetRawText() }, SmallPrint.Of(Late, "Slack", Due + Duration.FromDays(3)));

            BlockKitCheck.Of(new JsonObject { ["blocks"] = JsonNode.Parse(post.Blocks!) }).Where(breach => !breach.Contains("text in all")).ShouldBeEmpty();
            LastWords(post.Blocks!).ShouldStartWith("sent 3 days late: Slack was not reachable  ·  possibly repeated");
        }
    }

    private static LeasedMessage Late { get; } = new()
    {
        Id = 1, Conversation = "slack:T1/C1", DedupeKey = "k", Payload = "{}", DueAt = Due + Duration.FromDays(2), FirstAttemptAt = Due, TriedSince = Due, Attempts = 2, MayBeThere = true,
    };

    private static string LastWords(string blocks) => (string)JsonNode.Parse(blocks)!.AsArray()[^1]!["elements"]![0]!["text"]!;

    private static SlackPayload Payload(Reply reply, ChatAddress? to = null) =>
        SlackPayload.Of(Composer.Compose(to ?? Channel, reply, "k", Due).Payload).ShouldNotBeNull();
}
