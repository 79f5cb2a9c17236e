using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Outcomes;
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

    /// <summary>Outcomes of all accounts.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>The facts of some people.</summary>
    public QuarterFacts Of(IReadOnlySet<string> people)
    {
        ImmutableArray<AccountQuarter> own = [.. Accounts.Where(a => Has(people, a.Account))];
        var keys = own.Select(a => a.Account.Key).ToHashSet(StringComparer.Ordinal);
        var touched = Accounts.Where(a => Has(people, a.Account) || Has(people, a.Before)).Select(a => a.Account.Key).ToHashSet(StringComparer.Ordinal);
        var objectives = Objectives.Where(o => keys.Contains(o.Account)).OrderBy(o => o.Due).ThenBy(o => o.Account, StringComparer.Ordinal).ThenBy(o => o.Key, StringComparer.Ordinal);
        return new QuarterFacts
        {
            Accounts = [.. own.Where(a => !a.HasLeft && !(a.Account.Start > Span.AsOf))],
            Due = [.. objectives.Where(o => Span.Holds(o.Due))],
            Running = [.. objectives.Where(o => o.Due > Span.AsOf && o.Start <= Span.AsOf)],
            Goals = [.. Goals.Where(g => people.Contains(g.Owner) && Span.Holds(g.Week))],
            Tests = [.. Tests.Where(t => keys.Contains(t.Result.Experiment.Account) || (t.Result.Experiment.Designer is { } designer && people.Contains(designer)))],
            Training = [.. Training.Where(t => people.Contains(t.Person) && t.Completed <= Span.AsOf)],
            Outcomes = [.. Outcomes.Where(o => touched.Contains(o.Account) && Span.Holds(o.Date)).OrderBy(o => o.Date)],
            Won = [.. own.Select(a => a.Account).Where(a => a.Start is { } start && Span.Holds(start))],
            Renewals = [.. own.Where(a => !a.HasLeft && a.Account.Renewal is { } day && Coming.Contains(day)).OrderBy(a => a.Account.Renewal)],
            Handed = [.. Accounts.Where(a => a.Before is not null && Has(people, a.Account) != Has(people, a.Before))],
        };
    }

    private static bool Has(IReadOnlySet<string> people, Account? account) => account?.Owner is { } owner && people.Contains(owner);
}
