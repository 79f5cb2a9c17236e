using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Portfolio;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>All that the weekly digest is made of.</summary>
internal sealed record WeeklyDigestInput
{
    private FrozenDictionary<string, Standing>? _byKey;

    /// <summary>Which digest.</summary>
    public required DigestRequest Request { get; init; }

    /// <summary>The accounts on the day looked from.</summary>
    public required PortfolioLook Look { get; init; }

    /// <summary>The accounts at the end of the week before.</summary>
    public required PortfolioLook Before { get; init; }

    /// <summary>Every score that moved in the week.</summary>
    public required ImmutableArray<DigestMove> Moves { get; init; }

    /// <summary>The heaviest for the worse, then for the better, explained.</summary>
    public required ImmutableArray<DigestMove> Shown { get; init; }

    /// <summary>Names of the scores that were lost sight of in the week: "Acme: Vendor Risk".</summary>
    public ImmutableArray<string> WentBlind { get; init; } = [];

    /// <summary>The accounts worth working on that are shown, the first first.</summary>
    public ImmutableArray<RiskRow> Risks { get; init; } = [];

    /// <summary>How many are worth working on but not shown.</summary>
    public int MoreRisks { get; init; }

    /// <summary>The weekly goals of the week.</summary>
    public IReadOnlyList<WeeklyGoal> Goals { get; init; } = [];

    /// <summary>All objectives of the accounts.</summary>
    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <summary>What was done since the week began, the newest first.</summary>
    public IReadOnlyList<AuditEntry> Acts { get; init; } = [];

    /// <summary>True when there were more acts than are looked at.</summary>
    public bool HasMoreActs { get; init; }

    /// <summary>All people.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Names of pods by key.</summary>
    public FrozenDictionary<string, string> Pods { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Names people.</summary>
    public Reader Reader => new(null, People);

    /// <summary>Where an account stands; null when it is not one of these.</summary>
    public Standing? Find(string key) => (_byKey ??= Look.Standings.ToFrozenDictionary(s => s.Account.Key, StringComparer.Ordinal)).GetValueOrDefault(key);

    /// <summary>Name of a person by key; the key of one who is not known.</summary>
    public string NameOf(string person) => Reader.Named(person);
}
