using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>What the pack of one person for an internal QBR is made of.</summary>
public sealed record InternalQbrInput
{
    /// <summary>Name of the firm.</summary>
    public required string Organisation { get; init; }

    /// <summary>Whose pack it is.</summary>
    public required Person Person { get; init; }

    /// <summary>Name of the person's pod; null when there is none.</summary>
    public string? Pod { get; init; }

    /// <summary>The quarter.</summary>
    public required QuarterSpan Span { get; init; }

    /// <summary>The scorecard in force.</summary>
    public required Scorecard Scorecard { get; init; }

    /// <summary>What people wrote down; null when no record was given.</summary>
    public InternalReview? Review { get; init; }

    /// <summary>The facts of the person alone.</summary>
    public required QuarterFacts Own { get; init; }

    /// <summary>The facts of the person and everyone below; the same as <see cref="Own"/> where nobody is.</summary>
    public required QuarterFacts Whole { get; init; }

    /// <summary>Who reports to the person; empty for nobody.</summary>
    public ImmutableArray<TeamMember> Team { get; init; } = [];

    /// <summary>All people, by key.</summary>
    public required IReadOnlyDictionary<string, Person> People { get; init; }

    /// <summary>Names of all accounts, by key.</summary>
    public required IReadOnlyDictionary<string, string> AccountNames { get; init; }

    /// <summary>The scores that stand side by side.</summary>
    public ImmutableArray<WatchedScore> Watched => [.. WatchedScore.Of(Scorecard)];

    /// <summary>Name of somebody; the key where nobody has it.</summary>
    public string NameOf(string person) => People.TryGetValue(person, out var found) ? found.Name : person;

    /// <summary>Name of an account; the key where none has it.</summary>
    public string AccountOf(string account) => AccountNames.TryGetValue(account, out var name) ? name : account;
}
