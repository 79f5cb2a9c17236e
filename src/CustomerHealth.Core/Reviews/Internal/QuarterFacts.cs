using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Training;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>What the store says of a quarter of one person, or of a person and everyone below.</summary>
public sealed record QuarterFacts
{
    /// <summary>Accounts owned on the last day whose contract had begun and that had not left.</summary>
    public ImmutableArray<AccountQuarter> Accounts { get; init; } = [];

    /// <summary>Objectives of accounts owned on the last day whose day in the quarter is past, the first due first; of a client that left those due until then.</summary>
    public ImmutableArray<Objective> Due { get; init; } = [];

    /// <summary>Objectives of those accounts that run on.</summary>
    public ImmutableArray<Objective> Running { get; init; } = [];

    /// <summary>Weekly goals set by the people, of the weeks whose Monday lies in the quarter.</summary>
    public ImmutableArray<WeeklyGoal> Goals { get; init; } = [];

    /// <summary>Conversion tests of the accounts, or made by the people.</summary>
    public ImmutableArray<DatedTest> Tests { get; init; } = [];

    /// <summary>Training up to the last day.</summary>
    public ImmutableArray<TrainingResult> Training { get; init; } = [];

    /// <summary>What became of accounts in the quarter that were the people's on that day.</summary>
    public ImmutableArray<Outcome> Outcomes { get; init; } = [];

    /// <summary>Accounts whose contract began in the quarter.</summary>
    public ImmutableArray<Account> Won { get; init; } = [];

    /// <summary>Accounts that renew in the quarter that comes, the nearest first.</summary>
    public ImmutableArray<AccountQuarter> Renewals { get; init; } = [];

    /// <summary>Accounts that changed hands in the quarter, to or from the people.</summary>
    public ImmutableArray<AccountQuarter> Handed { get; init; } = [];

    /// <summary>How many goals came to this.</summary>
    public int GoalsThat(GoalState state) => Goals.Count(g => g.State == state);

    /// <summary>How many tests said this.</summary>
    public int TestsThat(ExperimentVerdict verdict) => Tests.Count(t => t.Result.HolmVerdict == verdict);

    /// <summary>How many due objectives came to this.</summary>
    /// <param name="result">What.</param>
    /// <param name="span">The quarter.</param>
    public int DueThat(ObjectiveResult result, QuarterSpan span) => Due.Count(o => ObjectiveResults.Of(o, span) == result);

    /// <summary>Accounts that left in the quarter.</summary>
    public int Lost => Outcomes.Where(o => o.IsChurn).Select(o => o.Account).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The scores that are Red on the last day and were known and not Red at the start.</summary>
    public ImmutableArray<(AccountQuarter Account, WatchedScore Watched)> TurnedRed(IEnumerable<WatchedScore> watched) => Moved(watched, (start, end) =>
        end == Band.Red && start is not (Band.Red or Band.Unknown));

    /// <summary>The scores that were Red at the start and are known and not Red on the last day.</summary>
    public ImmutableArray<(AccountQuarter Account, WatchedScore Watched)> LeftRed(IEnumerable<WatchedScore> watched) => Moved(watched, (start, end) =>
        start == Band.Red && end is not (Band.Red or Band.Unknown));

    private ImmutableArray<(AccountQuarter Account, WatchedScore Watched)> Moved(IEnumerable<WatchedScore> watched, Func<Band, Band, bool> so) =>
        [.. from account in Accounts from score in watched let bands = account.BandsOf(score) where so(bands.Start, bands.End) select (account, score)];
}
