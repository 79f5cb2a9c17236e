using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Statistics;
using CustomerHealth.Core.Training;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Reviews.Internal;

/// <summary>What belongs to a person and a quarter, and that all accounts are read at once.</summary>
public sealed class InternalQbrReaderTests
{
    private static readonly Account Acme = Given.Account with { Owner = "mara", Renewal = new(2026, 12, 31) };
    private static readonly Account Lost = new() { Key = "lost", Name = "Lost", Owner = "mara", Lifecycle = Lifecycle.Churned };
    private static readonly Account Later = new() { Key = "later", Name = "Later", Owner = "mara", Start = new(2026, 10, 26) };
    private static readonly Account Under = new() { Key = "under", Name = "Under", Owner = "tobias", Start = new(2026, 7, 1) };
    private static readonly Account Handed = new() { Key = "handed", Name = "Handed", Owner = "tobias" };

    private static readonly Person[] People =
        [new() { Key = "mara", Name = "Mara" }, new() { Key = "tobias", Name = "Tobias", Manager = "mara" }, new() { Key = "joni", Name = "Joni" }];

    private readonly List<Objective> _objectives = [APack.Objective(1, 2, 2), APack.Objective(1, 2, 2, due: new(2026, 12, 18)), APack.Objective(1, 2, 2, due: new(2026, 6, 30))];

    private readonly List<Outcome> _outcomes =
        [new("acme", new(2026, 10, 1), "renewed"), new("lost", new(2026, 9, 30), Outcome.Churned), new("under", new(2026, 9, 1), "expanded")];

    private readonly InMemoryAccounts _accounts = new([Acme, Handed, Later, Lost, Under], People)
    {
        Then = (account, day) => account.Key == "handed" && day.Day < new LocalDate(2026, 8, 1) ? account with { Owner = "mara" } : account,
    };

    [Fact]
    public async Task Read_APerson_TakesWhatIsTheirsInTheQuarter()
    {
        var own = (await ReadAsync("mara")).Own;

        own.Accounts.Select(a => a.Account.Key).ShouldBe(["acme"]);
        own.Due.Select(o => o.Due).ShouldBe([new(2026, 9, 18)]);
        own.Running.Select(o => o.Due).ShouldBe([new(2026, 12, 18)]);
        own.Goals.Select(g => g.Week).ShouldBe([new(2026, 7, 6), new(2026, 9, 28)]);
        own.Outcomes.Select(o => o.Account).ShouldBe(["lost"]);
        own.Renewals.Select(a => a.Account.Key).ShouldBe(["acme"]);
        own.Handed.Select(a => a.Account.Key).ShouldBe(["handed"]);
        own.Training.ShouldHaveSingleItem().Completed.ShouldBe(new(2026, 8, 4));
    }

    /// <summary>GC-10: a test belongs to the quarter of its last look by then; a look after the quarter is not known yet.</summary>
    [Fact]
    public async Task Read_TestsOfOneWhoOwnsNoClient_GC10_AreThoseTheyDesigned()
    {
        var tests = (await ReadAsync("joni")).Own.Tests;

        tests.Select(t => (t.Result.Experiment.Name, t.Result.Experiment.Looks.Length, t.Result.HolmVerdict)).ShouldBe([("headline", 1, ExperimentVerdict.Win)]);
    }

    /// <summary>QB-1: the whole is the person and everyone below; each report has a line of their own.</summary>
    [Fact]
    public async Task Read_ALeader_QB1_HasALineForEachReport()
    {
        var input = await ReadAsync("mara");

        input.Whole.Accounts.Select(a => a.Account.Key).ShouldBe(["acme", "handed", "under"]);
        input.Whole.Handed.ShouldBeEmpty();
        input.Team.ShouldHaveSingleItem().Facts.Won.Select(a => a.Key).ShouldBe(["under"]);
    }

    /// <summary>SC-11: the start is scored from what was known at the start.</summary>
    [Fact]
    public async Task Read_ReadingOfAugust_SC11_IsNotKnownAtTheStart()
    {
        var account = (await ReadAsync("mara")).Own.Accounts[0];

        var bands = account.BandsOf(APack.Of(new QuarterFacts()).Watched[0] with { View = Scorecard.Views[0] });

        bands.ShouldBe((Band.Green, Band.Red));
    }

    /// <summary>GC-7: a goal of a week that is over is met or missed, whatever the record still says.</summary>
    [Fact]
    public async Task Read_OpenGoalOfAWeekThatIsOver_GC7_IsMissed()
    {
        var running = (await ReadAsync("joni")).Own;
        var over = (await ReadAsync("joni", APack.Span with { Today = new(2026, 10, 5) })).Own;

        running.Goals.Select(g => g.State).ShouldBe([GoalState.Missed, GoalState.Missed, GoalState.Open]);
        over.Goals.Select(g => g.State).ShouldBe([GoalState.Missed, GoalState.Missed, GoalState.Missed]);
    }

    /// <summary>A client that left carries what was due until then, one that has not come yet nothing.</summary>
    [Fact]
    public async Task Read_ObjectivesOfClientsThatLeftOrHaveNotCome_AreNotHeldAgainstAnybody()
    {
        _objectives.AddRange([Objective("lost", new(2026, 9, 1)), Objective("lost", new(2026, 12, 1)), Objective("later", new(2026, 9, 2)), Objective("later", new(2026, 12, 2))]);
        _outcomes[1] = _outcomes[1] with { Date = new(2026, 9, 5) };
        _objectives.Add(Objective("lost", new(2026, 9, 12)));

        var own = (await ReadAsync("mara")).Own;

        own.Due.Where(o => o.Account != "acme").Select(o => (o.Account, o.Due)).ShouldBe([("lost", new LocalDate(2026, 9, 1))]);
        own.Running.ShouldAllBe(o => o.Account == "acme");
    }

    /// <summary>A loss is booked once, on the owner of that day, and a client that left is not kept.</summary>
    [Theory]
    [InlineData("2026-07-20", 2, 0)]
    [InlineData("2026-08-20", 1, 1)]
    public async Task Read_HandedOverAndLost_IsALossOfTheOwnerOfThatDay(string day, int mara, int tobias)
    {
        _outcomes.Add(new("handed", NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, Outcome.Churned));

        var (leader, report) = (await ReadAsync("mara"), await ReadAsync("tobias"));

        (leader.Own.Lost, report.Own.Lost, leader.Whole.Lost).ShouldBe((mara, tobias, 2));
        report.Own.Accounts.Select(a => a.Account.Key).ShouldBe(["under"]);
    }

    [Fact]
    public async Task Read_ManyAccounts_ReadsNoneAlone()
    {
        await ReadAsync("mara");

        _accounts.AskedAlone.ShouldBe(0);
    }

    private static Scorecard Scorecard { get; } = Given.Scorecard(Given.View("risk", Given.Group("g", Given.Colour("sponsor"))));

    private Task<InternalQbrInput> ReadAsync(string person, QuarterSpan? span = null)
    {
        var evidence = new EvidenceReader(_accounts, new InMemoryObservations(At("green", new(2026, 6, 1)), At("red", new(2026, 8, 20))), new InMemoryOverrides());
        var reader = new InternalQbrReader(evidence, new ReviewStores(_accounts, new Goals(_objectives), new Outcomes(_outcomes)), new FixedScorecard(Scorecard), new Organization("Northlight", Given.Zone));
        return reader.ReadAsync(People.Single(p => p.Key == person), span ?? APack.Span, null, CancellationToken.None);
    }

    private static (string, Observations.Reading) At(string value, LocalDate day)
    {
        var at = Given.Zone.AtLeniently(day.At(new LocalTime(12, 0))).ToInstant();
        return ("sponsor", Observations.Reading.Of(at, at, value, value, "test"));
    }

    private static Objective Objective(string account, LocalDate due) => APack.Objective(1, 2, 1, due) with { Account = account };

    private sealed class Outcomes(List<Outcome> outcomes) : IOutcomeStore
    {
        public Task<IReadOnlyList<Outcome>> AllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Outcome>>(outcomes);
    }

    private sealed class Goals(List<Objective> objectives) : IGoalStore
    {
        public Task<IReadOnlyList<Objective>> ObjectivesAsync(IReadOnlyCollection<string> accounts, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Objective>>(objectives);

        public Task<IReadOnlyList<WeeklyGoal>> WeeklyGoalsAsync(IReadOnlyCollection<string> accounts, DateInterval days, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<WeeklyGoal>>(
            [APack.Goal(GoalState.Done, week: new(2026, 6, 29)), APack.Goal(GoalState.Done, week: new(2026, 7, 6)), APack.Goal(GoalState.Done, "tobias"), APack.Goal(GoalState.Missed, week: new(2026, 9, 28)), .. Joni]);

        public Task<IReadOnlyList<Experiment>> ExperimentsAsync(IReadOnlyCollection<string> accounts, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Experiment>>(
        [
            new() { Account = "under", Name = "headline", Variant = "b", Designer = "joni", Looks = [Look("2026-09-01", 100, 200), Look("2026-10-01", 200, 200)] },
            new() { Account = "under", Name = "later", Variant = "b", Designer = "joni", Looks = [Look("2026-10-01", 100, 200)] },
        ]);

        public Task<IReadOnlyList<TrainingResult>> TrainingAsync(IReadOnlyCollection<string> people, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<TrainingResult>>([new("mara", "a", new(2026, 8, 4), 80), new("mara", "b", new(2026, 10, 4), 80), new("tobias", "a", new(2026, 8, 4), 80)]);

        private static IEnumerable<WeeklyGoal> Joni =>
        [
            APack.Goal(GoalState.Open, "joni", new(2026, 9, 21)),
            APack.Goal(GoalState.Done, "joni", new(2026, 9, 14)) with { DoneAt = Instant.FromUtc(2026, 9, 22, 9, 0) },
            APack.Goal(GoalState.Open, "joni", new(2026, 9, 28)),
        ];

        private static Look Look(string ended, long control, long variant) => new(ended, new TwoArms(new Proportion(control, 1000), new Proportion(variant, 1000)));
    }
}
