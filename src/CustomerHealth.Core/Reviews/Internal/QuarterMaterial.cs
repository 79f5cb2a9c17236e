using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Training;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Everything that was read for a pack, once; whose facts it gives depends on who is asked about.</summary>
internal sealed record QuarterMaterial
{
    /// <summary>The quarter.</summary>
    public required QuarterSpan Span { get; init; }

    /// <summary>The days of the quarter that comes.</summary>
    public required DateInterval Coming { get; init; }

    /// <summary>The accounts that any of the people owned at the start or on the last day, in ordinal order of key.</summary>
    public required ImmutableArray<AccountQuarter> Accounts { get; init; }

    /// <summary>Objectives of the accounts.</summary>
    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <summary>Weekly goals of all accounts.</summary>
    public IReadOnlyList<WeeklyGoal> Goals { get; init; } = [];

    /// <summary>Tests of all accounts.</summary>
    public ImmutableArray<DatedTest> Tests { get; init; } = [];

    /// <summary>Training of the people.</summary>
    public IReadOnlyList<TrainingResult> Training { get; init; } = [];

    /// <summary>Outcomes of all accounts in the quarter, the first first.</summary>
    public ImmutableArray<OwnedOutcome> Outcomes { get; init; } = [];

    /// <summary>The facts of some people.</summary>
    public QuarterFacts Of(IReadOnlySet<string> people)
    {
        ImmutableArray<AccountQuarter> own = [.. Accounts.Where(a => Has(people, a.Account))];
        var keys = own.Select(a => a.Account.Key).ToHashSet(StringComparer.Ordinal);
        var left = Left(own);
        var begun = own.Where(a => !(a.Account.Start > Span.AsOf)).ToFrozenDictionary(a => a.Account.Key, StringComparer.Ordinal);
        var objectives = Objectives.Where(o => begun.ContainsKey(o.Account) && !(left.TryGetValue(o.Account, out var day) && o.Due > day)).OrderBy(o => o.Due).ThenBy(o => o.Account, StringComparer.Ordinal).ThenBy(o => o.Key, StringComparer.Ordinal);
        return new QuarterFacts
        {
            Accounts = [.. begun.Values.Where(a => !left.ContainsKey(a.Account.Key)).OrderBy(a => a.Account.Key, StringComparer.Ordinal)],
            Due = [.. objectives.Where(o => Span.Holds(o.Due) && Span.IsPast(o.Due))],
            Running = [.. objectives.Where(o => !Span.IsPast(o.Due) && o.Start <= Span.AsOf)],
            Goals = [.. Goals.Where(g => people.Contains(g.Owner) && Span.Holds(g.Week))],
            Tests = [.. Tests.Where(t => keys.Contains(t.Result.Experiment.Account) || (t.Result.Experiment.Designer is { } designer && people.Contains(designer)))],
            Training = [.. Training.Where(t => people.Contains(t.Person) && t.Completed <= Span.AsOf)],
            Outcomes = [.. Outcomes.Where(o => o.Owner is { } owner && people.Contains(owner)).Select(o => o.Outcome)],
            Won = [.. own.Select(a => a.Account).Where(a => a.Start is { } start && Span.Holds(start))],
            Renewals = [.. own.Where(a => !left.ContainsKey(a.Account.Key) && a.Account.Renewal is { } day && Coming.Contains(day)).OrderBy(a => a.Account.Renewal)],
            Handed = [.. Accounts.Where(a => a.Before is not null && Has(people, a.Account) != Has(people, a.Before))],
        };
    }

    /// <summary>
    /// Those that left, and when: the day of the outcome, whoever owned them then. One that left on a day that nobody has said has left before every day.
    /// </summary>
    private Dictionary<string, LocalDate> Left(ImmutableArray<AccountQuarter> own)
    {
        var days = Outcomes.Where(o => o.Outcome.IsChurn).ToLookup(o => o.Outcome.Account, o => o.Outcome.Date, StringComparer.Ordinal);
        return own.Select(a => (a.Account, a.HasLeft, Days: days[a.Account.Key].Where(day => !(a.Account.Start > day)).ToImmutableArray()))
            .Where(a => a.HasLeft || !a.Days.IsEmpty)
            .ToDictionary(a => a.Account.Key, a => a.Days.IsEmpty ? LocalDate.MinIsoValue : a.Days.Max(), StringComparer.Ordinal);
    }

    private static bool Has(IReadOnlySet<string> people, Account? account) => account?.Owner is { } owner && people.Contains(owner);
}
