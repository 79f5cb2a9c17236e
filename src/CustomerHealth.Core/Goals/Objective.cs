using NodaTime;

namespace CustomerHealth.Core.Goals;

/// <summary>A 90-day objective agreed with a client (GC-1). Its due day never changes (GC-4).</summary>
public sealed record Objective
{
    /// <summary>Key of the account.</summary>
    public required string Account { get; init; }

    /// <summary>Key of the objective, unique in its account.</summary>
    public required string Key { get; init; }

    /// <summary>What is measured, with its unit.</summary>
    public required string Metric { get; init; }

    /// <summary>Where it stood at the start.</summary>
    public required double Baseline { get; init; }

    /// <summary>Where it is to stand on the due day; above or below the baseline.</summary>
    public required double Target { get; init; }

    /// <summary>Where it stands; null when nobody has said.</summary>
    public double? Current { get; init; }

    /// <summary>Its first day.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>The last day on which it can be met.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>Who agreed to it on the client's side; null when not said.</summary>
    public string? AgreedBy { get; init; }
}
