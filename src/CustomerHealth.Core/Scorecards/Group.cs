using System.Collections.Immutable;

namespace CustomerHealth.Core.Scorecards;

/// <summary>Measures that one function answers for.</summary>
public sealed record Group
{
    /// <summary>Lower-kebab: <c>support</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>The one functional owner (SC-3); null when none is named.</summary>
    public string? Owner { get; init; }

    /// <summary>Weight within the view; above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>At least one.</summary>
    public required ImmutableArray<Measure> Measures { get; init; }

    /// <summary>The recommended next action when the group is not green and no measure has one; null for none.</summary>
    public Play? Play { get; init; }
}
