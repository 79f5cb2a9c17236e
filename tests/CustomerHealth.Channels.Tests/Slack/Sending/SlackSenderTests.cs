using System.Text;
using CustomerHealth.Channels.Slack.Sending;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack.Sending;

public sealed class SlackSenderTests
{
    private static readonly Reply Alert = new()
    {
        Kind = ReplyKind.Done,
        Text = "Acme Robotics fell to Red 41",
        ForOutsiders = new Reply { Kind = ReplyKind.Done, Text = "Acme Robotics: three goals are late" },
    };

    private static readonly Reply Internal = Alert with { ForOutsiders = null };

    private static readonly Reply Report = Alert with { File = new ReplyFile("acme.pdf", "Acme Robotics, scorecard of 16 Nov 2026", Encoding.ASCII.GetBytes("%PDF-1.7")) };

    [Theory]
    [InlineData("C1", "C1")]
    [InlineData("#pod-harbour", "C1")]
    [InlineData("U1", "DU1")]
    [InlineData("mara@firm.example", "DU1")]
    public async Task Send_Address_FindsItsConversation(string place, string conversation)
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync(place, Internal);

        (await outbox.RunAsync()).Sent.ShouldBe(1);

        outbox.Seen(conversation).ShouldHaveSingleItem().Text.ShouldBe(Internal.Text);
    }

    [Theory]
    [InlineData("#nowhere", "the bot does not see the channel")]
    [InlineData("nobody@firm.example", "nobody in this workspace has that address")]
    [InlineData("U404", "there is no such user in this workspace")]
    public async Task Send_AddressOfNobody_SaysSoToTheAdministrator(string place, string sentence)
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync(place, Internal);

        await outbox.RunAsync();

        (await outbox.DeadAsync()).ShouldContain(sentence);
    }

    /// <summary>CH-5.</summary>
    [Theory]
    [InlineData("C2", "C2")]
    [InlineData("U2", "DU2")]
    public async Task Send_WhereAGuestReads_OnlyWhatIsMeantForGuests(string place, string conversation)
    {
        await using var outbox = await WithGuestAsync();
        await outbox.WriteAsync(place, Alert);

        await outbox.RunAsync();

        var seen = outbox.Seen(conversation).ShouldHaveSingleItem().Seen;
        seen.ShouldContain("three goals are late");
        seen.ShouldNotContain("Red 41");
    }

    /// <summary>CH-5.</summary>
    [Fact]
    public async Task Send_WhereAGuestReadsAndNothingIsMeantForGuests_NothingAndTheAdministratorReadsWhy()
    {
        await using var outbox = await WithGuestAsync();
        await outbox.WriteAsync("C2", Internal);

        await outbox.RunAsync();

        outbox.Seen("C2").ShouldBeEmpty();
        (await outbox.DeadAsync()).ShouldStartWith("Not sent: guests or people of other organisations read there");
    }

    /// <summary>CH-5.</summary>
    [Fact]
    public async Task Send_WhereTheAppMayNotAskWhoReads_OnlyWhatIsMeantForGuests()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Alert);
        outbox.Slack.Next("conversations.info", FakeSlackFault.Error("missing_scope", ""","needed":"channels:read" """));

        await outbox.RunAsync();

        outbox.Seen().ShouldHaveSingleItem().Seen.ShouldNotContain("Red 41");
    }

    /// <summary>CH-6: messages that change are updated in place.</summary>
    [Fact]
    public async Task Send_InsteadOfAnEarlierMessage_ChangesIt()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Internal, "alert/1");
        await outbox.RunAsync();
        await outbox.WriteAsync("C1", Reply.Refusal("Acme Robotics is Green again") with { InsteadOf = "alert/1" }, "alert/2");

        await outbox.RunAsync();

        var seen = outbox.Seen().ShouldHaveSingleItem();
        (seen.Text, seen.Edits).ShouldBe(("Acme Robotics is Green again", 1));
        (await outbox.Store.Outbox.ExternalIdAsync("alert/2", default)).ShouldBe(seen.Ts);
    }

    [Theory]
    [InlineData("never/written", 2)]
    [InlineData("alert/1", 1)]
    public async Task Send_InsteadOfOneThatIsGone_IsAMessageOfItsOwn(string earlier, int seen)
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Internal, "alert/1");
        await outbox.RunAsync();
        if (seen == 1)
            outbox.Slack.Workspace.Channels["C1"].Messages.Clear();
        await outbox.WriteAsync("C1", Internal with { InsteadOf = earlier }, "alert/2");

        (await outbox.RunAsync()).Sent.ShouldBe(1);

        outbox.Seen().Count.ShouldBe(seen);
    }

    [Fact]
    public async Task Send_InsteadOfOneThatIsGoneAndTimedOut_IsThereOnce()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Internal with { InsteadOf = "never/written" });
        outbox.Slack.Next("chat.postMessage", FakeSlackFault.TakeThenHang);
        await outbox.RunHangingAsync();

        outbox.Kit.Clock.Advance(TimeSpan.FromMinutes(1));
        (await outbox.RunAsync()).Found.ShouldBe(1);

        outbox.Seen().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Send_ForOneMemberOfAChannel_IsSeenByThatOneAlone()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1/U1", Internal);

        (await outbox.RunAsync()).Sent.ShouldBe(1);

        outbox.Seen().ShouldHaveSingleItem().OnlyFor.ShouldBe("U1");
    }

    [Theory]
    [InlineData("C1", "C1")]
    [InlineData("U1", "DU1")]
    [InlineData("C1/U1", "DU1")]
    public async Task Send_File_GoesWhereTheMessageGoesAndNeverToMoreReaders(string place, string conversation)
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync(place, Report);

        (await outbox.RunAsync()).Sent.ShouldBe(1);

        var seen = outbox.Seen(conversation).ShouldHaveSingleItem();
        seen.Files.ShouldBe([Report.File!.Title]);
        seen.Seen.ShouldContain("Acme Robotics fell to Red 41");
        outbox.Slack.Workspace.Channels.Values.Sum(channel => channel.Messages.Count).ShouldBe(1);
    }

    [Fact]
    public async Task Send_FileTimedOutAfterItWasTaken_IsThereOnce()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Report);
        outbox.Slack.Next("files.completeUploadExternal", FakeSlackFault.TakeThenHang);
        await outbox.RunHangingAsync();

        outbox.Kit.Clock.Advance(TimeSpan.FromMinutes(1));
        (await outbox.RunAsync()).Found.ShouldBe(1);

        outbox.Seen().ShouldHaveSingleItem();
    }

    /// <summary>Another file of the same title, by the bot or by somebody else under the same name, is not this message.</summary>
    [Theory]
    [InlineData("alert/2", FakeSlackWorkspace.BotUser)]
    [InlineData("alert/1", "U1")]
    public async Task Send_FileTimedOutBeforeItWasTakenAndOneLikeItIsThere_GoesOut(string key, string author)
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Report);
        outbox.Slack.Next("files.completeUploadExternal", FakeSlackFault.Hang);
        await outbox.RunHangingAsync();
        var ts = outbox.Kit.Clock.GetUtcNow().ToUnixTimeSeconds() + ".9";
        outbox.Slack.Workspace.Channels["C1"].Messages.Enqueue(new FakeSlackMessage { Ts = ts, Files = [Report.File!.Title], FileNames = [FileTag.Name("acme.pdf", key)], Author = author });

        outbox.Kit.Clock.Advance(TimeSpan.FromMinutes(1));
        var report = await outbox.RunAsync();

        (report.Sent, report.Found, report.Repeated).ShouldBe((1, 0, 0));
        outbox.Seen().Last().FileNames.ShouldHaveSingleItem().ShouldMatch("^acme-[0-9a-f]{6}[.]pdf$");
    }

    [Fact]
    public async Task Send_ForAnotherWorkspace_IsNotSentIntoThisOne()
    {
        await using var outbox = await AnOutbox.StartAsync();
        var row = outbox.Composer.Compose(new("slack", "T9", "#pod-harbour"), Internal, "k", outbox.Kit.Clock.Now);
        await outbox.Store.Outbox.EnqueueAsync([row], default);

        await outbox.RunAsync();

        (await outbox.DeadAsync()).ShouldContain("a workspace that is not in Slack:TeamIds");
        outbox.Seen().ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_TheBotWasNotRunning_SaysHowLateItIs()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Internal);
        outbox.Kit.Clock.Advance(TimeSpan.FromHours(3));

        await outbox.RunAsync();

        var seen = outbox.Seen().ShouldHaveSingleItem().Seen;
        seen.ShouldContain("sent 3 h late");
        seen.ShouldNotContain("Slack was not reachable");
    }

    private static async Task<AnOutbox> WithGuestAsync()
    {
        var outbox = await AnOutbox.StartAsync();
        outbox.Slack.Workspace.Add(new FakeSlackUser("U2", "Client", "c@client.example") { IsRestricted = true });
        outbox.Slack.Workspace.AddChannel("C2", "with-client", "U1", "U2");
        return outbox;
    }
}
