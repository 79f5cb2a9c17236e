using System.Collections.Immutable;

namespace CustomerHealth.Core.Scorecards;

/// <summary>A test on the account's attributes and on other measures; every part of it must hold.</summary>
public sealed record Condition
{
    /// <summary>Attribute name (industry, segment, region, tier, lifecycle) and the texts it may have, compared without case.</summary>
    public ImmutableArray<(string Attribute, ImmutableArray<string> Values)> Attributes { get; init; } = [];

    /// <summary>Tenure in whole months, from here on; null for no lower limit.</summary>
    public int? TenureFrom { get; init; }

    /// <summary>Tenure in whole months, below this; null for no upper limit.</summary>
    public int? TenureBelow { get; init; }

    /// <summary>True when it asks for the account's tenure.</summary>
    public bool AsksTenure => TenureFrom is not null || TenureBelow is not null;

    /// <summary>Key of another measure whose newest value is looked at; null for none.</summary>
    public string? Measure { get; init; }

    /// <summary>The text that measure's newest value must be, compared without case.</summary>
    public string? Is { get; init; }
}
