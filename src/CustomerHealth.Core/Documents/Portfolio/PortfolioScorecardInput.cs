using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents.Portfolio;

/// <summary>All that the portfolio's scorecard document is made of.</summary>
internal sealed record PortfolioScorecardInput
{
    /// <summary>The accounts at one glance.</summary>
    public required PortfolioLook Look { get; init; }

    /// <summary>Where the figures come from, in words.</summary>
    public required string Source { get; init; }

    /// <summary>The scorecard in force.</summary>
    public required Scorecard Scorecard { get; init; }

    /// <summary>Name of the firm.</summary>
    public required string Organisation { get; init; }

    /// <summary>All accounts, or a pod.</summary>
    public required string Scope { get; init; }

    /// <summary>Key of the pod; null for all accounts.</summary>
    public string? PodKey { get; init; }

    /// <summary>Names of pods by key.</summary>
    public FrozenDictionary<string, string> Pods { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>All people.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>The largest falls, then the largest rises, each explained.</summary>
    public ImmutableArray<Mover> Movers { get; init; } = [];

    /// <summary>The accounts worth working on that are shown, the first first.</summary>
    public ImmutableArray<RiskRow> Risks { get; init; } = [];

    /// <summary>How many are worth working on but not shown.</summary>
    public int MoreRisks { get; init; }

    /// <summary>The scores that stand side by side.</summary>
    public ImmutableArray<WatchedScore> Watched => [.. WatchedScore.Of(Scorecard)];

    /// <summary>Name of the owner of an account; a dash for none.</summary>
    public string OwnerOf(Account account) => NameOf(account.Owner) ?? Figures.None;

    /// <summary>Name of a person by key; the key of one who is not known.</summary>
    public string? NameOf(string? person) => People.FirstOrDefault(p => string.Equals(p.Key, person, StringComparison.Ordinal))?.Name ?? person;
}
