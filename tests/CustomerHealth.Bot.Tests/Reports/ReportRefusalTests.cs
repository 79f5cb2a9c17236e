using CustomerHealth.Bot.Reports.Scheduled;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Reporting;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Reports;

/// <summary>RP-4, RP-5, GV-3: what cannot be made is tried again and then said; what a reader must not have is not sent.</summary>
public sealed class ReportRefusalTests
{
    private const string Digest = """{ "Report": "weekly-digest", "To": "mara.lindqvist", "Person": "mara.lindqvist" }""";

    private static readonly Instant Monday = ReportStage.At(2026, 11, 16, 8);

    [Fact]
    public async Task Round_TemplateThatIsWrong_TriesWithLongerAndLongerWaitsAndThenTellsTheReaderAndTheOperator()
    {
        await using var stage = await ReportStage.OpenAsync(Digest);
        await File.WriteAllTextAsync(Path.Combine(stage.Templates, "documents", "weekly-digest.md"), "---\ntitle: x\naudience: internal\n---\n{{account.ower}}\n");
        await stage.RoundAsync();

        stage.Clock.Advance((Monday - Instant.FromDateTimeOffset(stage.Clock.GetUtcNow())).ToTimeSpan());
        foreach (var minutes in (int[])[2, 8, 32, 120, 120])
        {
            await stage.RoundAsync();
            (await stage.DeliveriesAsync()).ShouldHaveSingleItem().TryAt.ShouldBe(Now(stage) + Duration.FromMinutes(minutes));
            stage.Clock.Advance(TimeSpan.FromMinutes(minutes));
        }

        (await stage.OutboxAsync()).ShouldBeEmpty();
        await stage.RoundAsync();
        await stage.RoundAtAsync(Monday + Duration.FromDays(2));

        var told = stage.Composed.ShouldHaveSingleItem();
        told.To.ToString().ShouldBe("slack:T1/mara.lindqvist@northlight.example");
        told.Reply.Kind.ShouldBe(ReplyKind.Refusal);
        told.Reply.Text.ShouldBe("Weekly digest of Mara Lindqvist, due Mon 16 Nov 2026, 08:00 EET, could not be made, and nobody tries it again by itself. The operator has been told why; once that is put right, 'report send weekly-digest to me now person mara.lindqvist' makes it.");
        var ended = (await stage.DeliveriesAsync()).ShouldHaveSingleItem();
        (ended.State, ended.Attempts).ShouldBe((ReportDeliveryState.GivenUp, ReportTries.Most));
        ended.Reason.ShouldNotBeNull().ShouldContain("account.ower");
        stage.Log.Lines.Count(line => line.Contains("is tried again at", StringComparison.Ordinal)).ShouldBe(5);
        stage.Log.Lines.ShouldContain(line => line.Contains("was given up", StringComparison.Ordinal) && line.Contains("account.ower", StringComparison.Ordinal)
            && line.EndsWith("this sends it: customerhealth report send weekly-digest to person:mara.lindqvist now --person mara.lindqvist", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Round_TemplatePutRightMeanwhile_SendsItWithTheNextTry()
    {
        await using var stage = await ReportStage.OpenAsync(Digest);
        var template = Path.Combine(stage.Templates, "documents", "weekly-digest.md");
        var good = await File.ReadAllTextAsync(template);
        await File.WriteAllTextAsync(template, "---\ntitle: x\naudience: internal\n---\n{{account.ower}}\n");
        await stage.RoundAsync();
        await stage.RoundAtAsync(Monday);

        await File.WriteAllTextAsync(template, good);
        await stage.RoundAtAsync(Monday + Duration.FromMinutes(2));

        (await stage.OutboxAsync()).ShouldHaveSingleItem().DedupeKey.ShouldEndWith("2026-W46");
    }

    /// <summary>A program that dies of a document dies of it six times, not for ever.</summary>
    [Fact]
    public async Task Round_ProcessThatDiesWheneverItDraws_GivesUpAndSaysSo()
    {
        await using var stage = await ReportStage.OpenAsync(Digest);
        await stage.RoundAsync();
        stage.Clock.Advance((Monday - Instant.FromDateTimeOffset(stage.Clock.GetUtcNow())).ToTimeSpan());
        await stage.Bench.Reports.PlanAsync(CancellationToken.None);
        for (var died = 0; died < ReportTries.Most; died++)
        {
            (await stage.Bench.Store.Reports.ClaimAsync(stage.Bench.Reports.Ids, Now(stage), CancellationToken.None)).ShouldNotBeNull();
            stage.Clock.Advance(TimeSpan.FromHours(2));
        }

        await stage.RoundAsync();

        stage.Composed.ShouldHaveSingleItem().Reply.Kind.ShouldBe(ReplyKind.Refusal);
        (await stage.DeliveriesAsync()).ShouldHaveSingleItem().Reason.ShouldBe("The program ended 6 times while it made this.");
    }

    [Fact]
    public async Task Round_ReaderWhoMaySeeOnlySome_GetsNothingAndTheOperatorReadsWhy()
    {
        await using var stage = await ReportStage.OpenAsync("""{ "Report": "portfolio-scorecard", "To": "mara.lindqvist", "When": "Mon 08:00" }""");
        await stage.RoundAsync();

        await stage.RoundAtAsync(Monday);

        stage.Composed.ShouldBeEmpty();
        (await stage.DeliveriesAsync()).ShouldHaveSingleItem().Reason.ShouldBe("It is about all accounts, of which Mara Lindqvist may see only some: name a pod or a person.");
        stage.Log.Lines.ShouldContain(line => line.Contains("portfolio-scorecard to person:mara.lindqvist was given up: It is about all accounts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Round_RecipientTakenOutMeanwhile_GetsNothingOnceNoProcessHasTheEntry()
    {
        await using var stage = await ReportStage.OpenAsync(Digest);
        await stage.RoundAsync();
        stage.Clock.Advance((Monday - Now(stage)).ToTimeSpan());
        await stage.Bench.Reports.PlanAsync(CancellationToken.None);

        var without = await stage.ProcessAsync();
        await stage.RoundAsync(without);
        (await stage.DeliveriesAsync()).ShouldHaveSingleItem().State.ShouldBe(ReportDeliveryState.Waiting);
        await stage.RoundAtAsync(Monday + ReportTries.Forgotten, without);

        stage.Composed.ShouldBeEmpty();
        (await stage.DeliveriesAsync()).ShouldHaveSingleItem().State.ShouldBe(ReportDeliveryState.LeftOut);
    }

    /// <summary>RP-5: while a process with new settings takes the place of one with the old, each sends what stands in its own, and takes nothing from the other.</summary>
    [Fact]
    public async Task Round_ProcessWithOtherSettingsBesideIt_LeavesTheEntryToItsOwn()
    {
        await using var stage = await ReportStage.OpenAsync();
        var old = stage.Bench;
        var with = new ScheduledReports(await stage.ProcessAsync(Digest), stage.Clock, stage.Log);
        var without = new ScheduledReports(old, stage.Clock, stage.Log);
        await without.RoundAsync(CancellationToken.None);
        await with.RoundAsync(CancellationToken.None);
        stage.Clock.Advance((Monday - Now(stage)).ToTimeSpan());
        await stage.Bench.Reports.PlanAsync(CancellationToken.None);

        await stage.Bench.Store.Reports.SeenAsync(stage.Bench.Reports.Ids, Now(stage), CancellationToken.None);
        (await without.RoundAsync(CancellationToken.None)).ShouldBe(TimeSpan.FromMinutes(1));
        stage.Clock.Advance(TimeSpan.FromHours(1));
        await stage.Bench.Store.Reports.SeenAsync(stage.Bench.Reports.Ids, Now(stage), CancellationToken.None);
        await without.RoundAsync(CancellationToken.None);
        (await stage.DeliveriesAsync()).ShouldHaveSingleItem().State.ShouldBe(ReportDeliveryState.Waiting);
        await with.RoundAsync(CancellationToken.None);

        stage.Composed.ShouldHaveSingleItem();
    }

    /// <summary>GV-3: an address may be one person, whose rights nobody knows. As long as the platform cannot be asked nothing is sent; once it can, to a channel it is.</summary>
    [Theory]
    [InlineData("slack:T1/U999", true)]
    [InlineData("slack:T1/C7", false)]
    public async Task Round_AddressOfWhichThePlatformDoesNotSayWhatItIs_WaitsUntilItDoes(string address, bool isDirect)
    {
        await using var stage = await ReportStage.OpenAsync($$"""{ "Report": "portfolio-scorecard", "To": "{{address}}", "When": "Mon 08:00" }""");
        await stage.RoundAsync();
        await stage.RoundAtAsync(Monday);
        var waiting = (await stage.DeliveriesAsync()).ShouldHaveSingleItem();
        (waiting.State, waiting.Reason).ShouldBe((ReportDeliveryState.Waiting, $"Who reads in {address} could not be looked up: slack did not answer, or the bot is not there. It may be one person, whose rights nobody knows."));
        stage.Composed.ShouldBeEmpty();

        stage.Bench.Chat.Directories = [new Directory(new ChatPlace("there", isDirect ? 1 : 5, HasOutsiders: false, isDirect))];
        await stage.RoundAtAsync(Monday + Duration.FromMinutes(2));

        var ended = (await stage.DeliveriesAsync()).ShouldHaveSingleItem();
        (ended.State, ended.Reason).ShouldBe(isDirect
            ? (ReportDeliveryState.GivenUp, $"{address} is one person, of whom nobody knows who it is: name the person, or link the chat user: customerhealth link {address} PERSON.")
            : (ReportDeliveryState.Made, null));
        stage.Composed.Count.ShouldBe(isDirect ? 0 : 1);
    }

    /// <summary>CH-5: where guests read, a document for clients is shown, and nothing beside it.</summary>
    [Fact]
    public async Task Round_DocumentForClients_HasAVersionForOutsidersWithTheDocumentAlone()
    {
        await using var stage = await ReportStage.OpenAsync(
            """{ "Report": "client-qbr", "To": "#client-acme", "Account": "acme" }""", """{ "Report": "account-scorecard", "To": "#client-acme", "Account": "acme" }""");
        stage.Clock.Advance((ReportStage.At(2027, 1, 1, 0) - Now(stage)).ToTimeSpan());
        await stage.RoundAsync();

        await stage.RoundAtAsync(ReportStage.At(2027, 1, 5, 9));

        stage.Composed.Count.ShouldBe(2, string.Join('\n', stage.Log.Lines));
        var (review, scorecard) = (stage.Composed.Single(c => c.Reply.Subtitle!.StartsWith("Quarterly", StringComparison.Ordinal)).Reply, stage.Composed.Single(c => !c.Reply.Subtitle!.StartsWith("Quarterly", StringComparison.Ordinal)).Reply);
        scorecard.ForOutsiders.ShouldBeNull();
        var open = review.ForOutsiders.ShouldNotBeNull();
        (open.Text, open.File).ShouldBe(("Quarterly business review · Q4 2026: Acme Robotics.", review.File! with { Again = null }));
        review.File.Again.ShouldBe("report send client-qbr to me now acme");
        (open.Sections.IsEmpty, open.Footer.IsEmpty, open.Actions.IsEmpty, open.Next.IsEmpty, open.Data).ShouldBe((true, true, true, true, null));
    }

    private static Instant Now(ReportStage stage) => Instant.FromDateTimeOffset(stage.Clock.GetUtcNow());

    private sealed class Directory(ChatPlace place) : IChatDirectory
    {
        public Task<ChatProfile?> ProfileAsync(ChatAddress user, CancellationToken cancellationToken) => Task.FromResult<ChatProfile?>(null);

        public Task<ChatPlace?> PlaceAsync(ChatAddress asked, CancellationToken cancellationToken) => Task.FromResult<ChatPlace?>(place);
    }
}
