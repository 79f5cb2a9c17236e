using CustomerHealth.Core.Health;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Validity;
using CustomerHealth.Core.Validity.Replay;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

/// <summary>SC-11 and SC-15: past days scored from what was known then. 60 accounts, 24 of which leave on 10 August 2026.</summary>
public abstract partial class StoreContract
{
    private const int Everybody = 60;
    private const int Leavers = 24;
    private static readonly LocalDate July = new(2026, 7, 31);
    private static readonly LocalDate Leaving = new(2026, 8, 10);
    private static readonly LocalDate Later = new(2026, 8, 20);

    [ContractFact]
    public async Task Replay_ReadingsThatWereKnownLater_ChangeNothing()
    {
        await GivenLeaversAsync();
        var before = await ReplayAsync(On(July));

        await ObserveOutcomeAsync(knownOn: Later);

        var after = await ReplayAsync(On(July));
        View(before).Ranked!.Auc.Value.ShouldBe(0.625, 1e-12); // 18 of 24 leavers were red, 18 of 36 others
        View(after).Ranked!.Auc.ShouldBe(View(before).Ranked!.Auc);
    }

    /// <summary>The counterpart: the same readings, known in time, do change it.</summary>
    [ContractFact]
    public async Task Replay_ReadingsThatWereKnownInTime_Count()
    {
        await GivenLeaversAsync();

        await ObserveOutcomeAsync(knownOn: July);

        View(await ReplayAsync(On(July))).Ranked!.Auc.Value.ShouldBe(1);
    }

    [ContractFact]
    public async Task Replay_AccountsThatHadLeft_AreNotScoredAgain()
    {
        await GivenLeaversAsync();

        var result = await ReplayAsync(new ReplayPlan { Horizon = 30, From = July, To = July.PlusMonths(1) });

        result.Dates.ShouldBe([July, July.PlusMonths(1)]);
        result.Rows.ShouldBe(Everybody + Everybody - Leavers);
    }

    [ContractFact]
    public async Task Replay_AccountThatCameBack_IsScoredAgain()
    {
        await GivenLeaversAsync();
        await Store.ImportAsync("o.csv", new OutcomeRecord(Key(0), Leaving.PlusDays(10), "renewed"));

        (await ReplayAsync(On(July.PlusMonths(1)))).Rows.ShouldBe(Everybody - Leavers + 1);
    }

    [ContractFact]
    public async Task Replay_HorizonThatIsNotOver_IsLeftOutAndTold()
    {
        await GivenLeaversAsync();

        var result = await ReplayAsync(new ReplayPlan { Horizon = 90, From = July, To = July.PlusMonths(2) });

        result.Dates.ShouldBe([July]);
        result.Notes.ShouldContain(note => note.StartsWith("2 dates were left out", StringComparison.Ordinal));
    }

    /// <summary>Two dates of the same accounts must not look like twice as much evidence.</summary>
    [ContractFact]
    public async Task Replay_SeveralDates_CountsAccountsAndDoesNotNarrowTheInterval()
    {
        await GivenLeaversAsync();
        var once = View(await ReplayAsync(On(July)));

        var twice = View(await ReplayAsync(new ReplayPlan { Horizon = 90, From = July.PlusMonths(-1), To = July }));

        (twice.Rows, twice.EventRows, twice.Events, twice.Accounts).ShouldBe((2 * Everybody, 2 * Leavers, Leavers, Everybody));
        twice.Ranked!.Auc.StandardError!.Value.ShouldBe(once.Ranked!.Auc.StandardError!.Value, 0.002);
        twice.Bands[2].Interval!.Value.Low.ShouldBe(once.Bands[2].Interval!.Value.Low, 0.01);
    }

    [ContractFact]
    public async Task Replay_OneLeaverTooFew_GivesNoAuc()
    {
        await GivenLeaversAsync(leavers: Cohort.MinimumEvents - 1);

        var result = await ReplayAsync(On(July));

        View(result).Ranked.ShouldBeNull();
        result.Verdicts.ShouldHaveSingleItem().Kind.ShouldBe(VerdictKind.TooFewEvents);
    }

    private static ReplayPlan On(LocalDate day) => new() { Horizon = 30, From = day, To = day };

    private static string Key(int account) => $"a{account:00}";

    private static ScoreValidity View(ReplayResult result) => result.Scores.Single(s => s.Subject.Kind == SubjectKind.View).Validity;

    private static ObservationRecord Colour(int account, bool red, LocalDate at, LocalDate known) => new(new Observation
    {
        Account = Key(account),
        Measure = "mood",
        At = at.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(),
        KnownAt = known.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(),
        Value = red ? "red" : "green",
        Source = "test",
    });

    private async Task GivenLeaversAsync(int leavers = Leavers)
    {
        var (all, noted) = (Enumerable.Range(0, Everybody).ToList(), new LocalDate(2026, 6, 15));
        await Store.ImportAsync("a.csv", all.Select(i => Sample.Account(Key(i))));
        await Store.ImportAsync("m.csv", all.Select(i => Colour(i, red: i < 12 || i % 2 == 0, noted, noted)));
        await Store.ImportAsync("o.csv", all.Take(leavers).Select(i => new OutcomeRecord(Key(i), Leaving, "churned")));
    }

    private Task<ImportCounts> ObserveOutcomeAsync(LocalDate knownOn) => Store.ImportAsync(
        "late.csv", Enumerable.Range(0, Everybody).Select(i => Colour(i, red: i < Leavers, new LocalDate(2026, 7, 15), knownOn)));

    private Task<ReplayResult> ReplayAsync(ReplayPlan plan)
    {
        var scorecard = Given.Scorecard(Given.View("risk", Given.Group("mood", Given.Colour("mood"))));
        var replay = new StoreReplay(new EvidenceReader(Store.Accounts, Store.Observations, Store.Overrides), Store.Outcomes, new FixedScorecard(scorecard));
        return replay.RunAsync(plan, Sample.On(new LocalDate(2026, 11, 22)), None);
    }
}
