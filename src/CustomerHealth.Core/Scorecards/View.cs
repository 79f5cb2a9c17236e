using System.Collections.Immutable;

namespace CustomerHealth.Core.Scorecards;

/// <summary>One of the scorecards that stand side by side.</summary>
public sealed record View
{
    /// <summary>Lower-kebab, the name of its file: <c>vendor-risk</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the groups are averaged.</summary>
    public Combine Combine { get; init; } = Combine.Mean;

    /// <summary>Who may see it.</summary>
    public Audience Audience { get; init; } = Audience.Internal;

    /// <summary>Lowest score that is green, 0 to 100.</summary>
    public double Green { get; init; } = 75;

    /// <summary>Lowest score that is yellow, 0 to 100.</summary>
    public double Yellow { get; init; } = 50;

    /// <summary>Share of the weight, 0 to 1, that must rest on fresh data; strictly below it the view is unknown.</summary>
    public double MinimumCoverage { get; init; } = 0.5;

    /// <summary>At least one.</summary>
    public required ImmutableArray<Group> Groups { get; init; }

    /// <summary>What holds the view or a group of it down; empty for nothing.</summary>
    public ImmutableArray<CapRule> Caps { get; init; } = [];

    /// <summary>The band of a score; a cut point belongs to the better band.</summary>
    public Band BandOf(double score) => score >= Green ? Band.Green : score >= Yellow ? Band.Yellow : Band.Red;

    /// <summary>The score that a cap at a band leaves: one point below the next better band, never below 0.</summary>
    public double CappedAt(Band band) => Math.Max(0, (band == Band.Yellow ? Green : Yellow) - 1);
}
