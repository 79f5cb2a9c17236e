using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Pilots;

/// <summary>A changed scorecard that runs beside the one in force for some accounts (SC-16). It is shown, and changes nothing else.</summary>
public sealed record Pilot
{
    /// <summary>Name of its folder: lower-kebab.</summary>
    public required string Key { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>Regions it runs for; empty for any.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>Segments it runs for; empty for any.</summary>
    public ImmutableArray<string> Segments { get; init; } = [];

    /// <summary>Keys of the pods it runs for; empty for any.</summary>
    public ImmutableArray<string> Pods { get; init; } = [];

    /// <summary>First day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last day; null for no end.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The changed views and their version; views not in it stay as they are.</summary>
    public required Scorecard Changed { get; init; }

    /// <summary>True on the days from the first to the last.</summary>
    public bool RunsOn(LocalDate day) => day >= From && !(day > Until);

    /// <summary>True when the account is one of those it runs for; every kind that is named must fit.</summary>
    public bool Includes(Account account) =>
        Fits(Regions, account.Region) && Fits(Segments, account.Segment) && Fits(Pods, account.Pod);

    private static bool Fits(ImmutableArray<string> wanted, string? value) =>
        wanted.IsEmpty || (value is not null && wanted.Contains(value, StringComparer.OrdinalIgnoreCase));
}
