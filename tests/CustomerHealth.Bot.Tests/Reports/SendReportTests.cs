using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Reporting;

namespace CustomerHealth.Bot.Tests.Reports;

/// <summary>RP-5: <c>report send NAME to me now</c> in chat goes the way of what is scheduled, and only to whoever asks.</summary>
public sealed class SendReportTests
{
    [Fact]
    public async Task Send_ToMe_IsMadeAndQueuedOnceForEachRequest()
    {
        await using var stage = await ReportStage.OpenAsync();

        var reply = await AskAsync(stage, "report send weekly-digest to me now pod harbour", "r1");
        var repeated = await AskAsync(stage, "report send weekly-digest to me now pod harbour", "r1");
        await stage.RoundAsync();
        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync(stage, "report send weekly-digest to me now pod harbour", "r2");
        await stage.RoundAsync();

        reply.Text.ShouldBe("Weekly digest is being made. It comes to you in your conversation with the bot.");
        repeated.Text.ShouldBe("That was done already; nothing was done twice.");
        stage.Composed.Select(c => (c.To.ToString(), c.Reply.Title)).ShouldBe([("slack:T1/mara.lindqvist@northlight.example", "Pod Harbour"), ("slack:T1/mara.lindqvist@northlight.example", "Pod Harbour")]);
        stage.Composed[0].Reply.Footer.ShouldContain("Why you got it: you asked for it");
        (await stage.Bench.Store.Audit.ReadAsync("report:weekly-digest", 10, CancellationToken.None)).Select(e => (e.Actor, e.Act)).ShouldBe([("mara.lindqvist", "report-sent"), ("mara.lindqvist", "report-sent")]);
    }

    [Theory]
    [InlineData("report send account-scorecard to me now acme", "account:acme")]
    [InlineData("report send account-scorecard to me now Acme Robotics", "account:acme")]
    [InlineData("report send qbr-internal to me now", "person:mara.lindqvist")]
    [InlineData("report send weekly-digest to me now person me", "person:mara.lindqvist")]
    public async Task Send_Subject_IsFoundAsPeopleNameIt(string text, string subject)
    {
        await using var stage = await ReportStage.OpenAsync();

        (await AskAsync(stage, text, "r1")).Kind.ShouldBe(ReplyKind.Done);

        (await stage.DeliveriesAsync()).ShouldHaveSingleItem().Subject.ShouldBe(ReportSubject.Parse(subject));
    }

    /// <summary>RP-4: what a reader of the notice that a report is missing is told to type is taken, for each document; of a file's review nothing is offered.</summary>
    [Theory]
    [InlineData("weekly-digest", "pod:harbour")]
    [InlineData("weekly-digest", "person:mara.lindqvist")]
    [InlineData("account-scorecard", "account:acme")]
    [InlineData("portfolio-scorecard", "pod:harbour")]
    [InlineData("qbr-internal", "person:mara.lindqvist")]
    [InlineData("client-qbr", "account:acme")]
    [InlineData("qbr-expectations", "data:qbr.yaml")]
    public async Task Missing_WhatItOffers_IsAccepted(string report, string subject)
    {
        await using var stage = await ReportStage.OpenAsync();
        var due = ReportStage.At(2026, 11, 16, 8);
        var delivery = new ReportDelivery { Report = report, Subject = ReportSubject.Parse(subject), To = ReportRecipient.OfPerson("mara.lindqvist"), Period = "p", DueAt = due, AsOf = new NodaTime.LocalDate(2026, 11, 15), TryAt = due };

        var told = new ReportLetter(delivery, ReportStage.Zone).Missing("It", "them").Text!;

        if (delivery.Subject.Kind == ReportSubjectKind.Data)
            told.ShouldEndWith("The operator has been told why.");
        else
            (await AskAsync(stage, told.Split('\'')[1], "r1")).Kind.ShouldBe(ReplyKind.Done, told);
    }

    [Theory]
    [InlineData("report", "Type: report send NAME to me now [SUBJECT].")]
    [InlineData("report send weekly-digest to tom now", "Type: report send NAME to me now [SUBJECT].")]
    [InlineData("report send weekly to me now", "'weekly' is no document that can be sent from here; there are weekly-digest, account-scorecard,")]
    [InlineData("report send weekly-digest to me now", "Nothing was sent. It is about all accounts, of which Mara Lindqvist may see only some: name a pod or a person.")]
    [InlineData("report send weekly-digest to me now pod north", "Nothing was sent: there is no pod 'north' of which you may get this.")]
    [InlineData("report send weekly-digest to me now pod nope", "Nothing was sent: there is no pod 'nope' of which you may get this.")]
    [InlineData("report send account-scorecard to me now nope", "'nope' is no account that you may see; a pod is 'pod KEY', a person 'person KEY'.")]
    [InlineData("report send account-scorecard to me now", "Nothing was sent: account-scorecard is about one account: say which.")]
    [InlineData("report send weekly-digest to me now acme", "Nothing was sent: weekly-digest is about all accounts or a pod or a person: say which.")]
    public async Task Send_WhatCannotBeSent_SaysWhatToType(string text, string expected)
    {
        await using var stage = await ReportStage.OpenAsync();

        var reply = await AskAsync(stage, text, "r1");

        reply.Kind.ShouldBe(ReplyKind.Refusal);
        reply.Text.ShouldStartWith(expected);
        (await stage.DeliveriesAsync()).ShouldBeEmpty();
    }

    /// <summary>Who tries reports before a platform is set up is told that, and not that an address is missing which is there.</summary>
    [Theory]
    [InlineData("", "Nothing was sent. Neither Slack nor Teams is configured here, so that nobody can be reached.")]
    [InlineData("T1", null)]
    public async Task Send_NoPlatform_SaysThat(string workspace, string? expected)
    {
        await using var stage = await ReportStage.OpenAsync();
        stage.Platforms = workspace.Length == 0 ? """ "Slack": {} """ : stage.Platforms;
        await stage.ProcessAsync();

        var reply = await AskAsync(stage, "report send weekly-digest to me now pod harbour", "r1");

        (reply.Kind, reply.Kind == ReplyKind.Done ? null : reply.Text).ShouldBe((expected is null ? ReplyKind.Done : ReplyKind.Refusal, expected));
    }

    /// <summary>Linked on both: what is asked for comes where it was asked, in whatever workspace; what is scheduled, and what the operator sends, on Slack.</summary>
    [Theory]
    [InlineData("teams:11111111-2222-3333-4444-555555555555/aaaaaaaa-0000-4000-8000-000000000001")]
    [InlineData("slack:T1/U1")]
    [InlineData("slack:T2/U2")]
    public async Task Send_ToMeOnAPlatform_ComesThere(string user)
    {
        await using var stage = await ReportStage.OpenAsync();
        foreach (var linked in (string[])["slack:T1/U1", "slack:T2/U2", "teams:11111111-2222-3333-4444-555555555555/aaaaaaaa-0000-4000-8000-000000000001"])
            await LinkAsync(stage, linked);

        var reply = await stage.Bench.Dispatcher.DispatchAsync(RequestOf(user, "report send weekly-digest to me now pod harbour"), CancellationToken.None);
        await stage.RoundAsync();
        await AskAsync(stage, "report send weekly-digest to me now pod harbour", "r2");
        await stage.RoundAsync();

        reply.Kind.ShouldBe(ReplyKind.Done, reply.Text);
        stage.Composed.Select(c => c.To.ToString()).ShouldBe([user, "slack:T1/U1"], "at the terminal nobody knows where else");
        stage.Composed[0].Reply.Footer.ShouldContain("Why you got it: you asked for it");
    }

    /// <summary>GV-3: who is no longer linked when it is made gets nothing at the address that was theirs.</summary>
    [Fact]
    public async Task Send_ToMeAndUnlinkedBeforeItIsMade_SendsNothing()
    {
        const string User = "slack:T1/U1";
        await using var stage = await ReportStage.OpenAsync();
        stage.Bench.Chat.Directories = [new OnePerson()];
        await LinkAsync(stage, User);
        (await stage.Bench.Dispatcher.DispatchAsync(RequestOf(User, "report send weekly-digest to me now pod harbour"), CancellationToken.None)).Kind.ShouldBe(ReplyKind.Done);
        ChatAddress.TryParse(User, out var address).ShouldBeTrue();
        await stage.Bench.Store.Identities.UnlinkAsync(address!, Entry("chat-unlinked"), CancellationToken.None);

        await stage.RoundAsync();

        stage.Composed.ShouldBeEmpty();
        (await stage.DeliveriesAsync()).ShouldHaveSingleItem().Reason.ShouldNotBeNull().ShouldContain("is one person, of whom nobody knows who it is");
    }

    /// <summary>Each thing once: the head, the summary below it, and in the notification both.</summary>
    [Fact]
    public async Task Send_WithASummary_SaysItOnce()
    {
        await using var stage = await ReportStage.OpenAsync();
        await AskAsync(stage, "report send weekly-digest to me now pod harbour", "r1");
        await stage.RoundAsync();

        var reply = stage.Composed.ShouldHaveSingleItem().Reply;

        var summary = reply.Sections.OfType<VerdictSection>().ShouldHaveSingleItem().Lines.ShouldHaveSingleItem().ToString();
        (reply.Kind, reply.Title, reply.Subtitle).ShouldBe((ReplyKind.List, "Pod Harbour", "Weekly digest · 2026-W46"));
        reply.Text.ShouldBe($"Weekly digest · 2026-W46: Pod Harbour. {summary}");
    }

    private static async Task LinkAsync(ReportStage stage, string user)
    {
        ChatAddress.TryParse(user, out var address).ShouldBeTrue();
        (await stage.Bench.Store.Identities.LinkAsync(new ChatIdentity(address!, "mara.lindqvist", LinkedBy.Operator, ReportStage.At(2026, 11, 1, 8)), Entry("chat-linked"), CancellationToken.None)).ShouldBeTrue();
    }

    private static AuditEntry Entry(string act) => new(ReportStage.At(2026, 11, 1, 8), "operator", "terminal", act, "person:mara.lindqvist", null, null);

    private static Task<Reply> AskAsync(ReportStage stage, string text, string key) => stage.Bench.Dispatcher.DispatchAsync(
        new CommandRequest { Actor = new Actor("mara.lindqvist", "mara.lindqvist"), Workspace = "terminal", Place = "terminal", IdempotencyKey = key, Text = text }, CancellationToken.None);

    private static CommandRequest RequestOf(string user, string text)
    {
        ChatAddress.TryParse(user, out var address).ShouldBeTrue();
        return new CommandRequest { Actor = new Actor(user, null), Platform = address!.Platform, Workspace = address.Workspace, Place = "C1", IdempotencyKey = "r1", Text = text };
    }

    private sealed class OnePerson : IChatDirectory
    {
        public Task<ChatProfile?> ProfileAsync(ChatAddress user, CancellationToken cancellationToken) => Task.FromResult<ChatProfile?>(null);

        public Task<ChatPlace?> PlaceAsync(ChatAddress asked, CancellationToken cancellationToken) => Task.FromResult<ChatPlace?>(new ChatPlace("a direct message", 1, HasOutsiders: false, IsDirect: true));
    }
}
