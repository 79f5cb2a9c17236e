using NodaTime;

namespace CustomerHealth.Core.Goals;

/// <summary>What somebody set out to do for an account in one week (GC-3).</summary>
public sealed record WeeklyGoal
{
    /// <summary>Key of the account.</summary>
    public required string Account { get; init; }

    /// <summary>Key of the person who set it.</summary>
    public required string Owner { get; init; }

    /// <summary>Key of the objective it serves; null when not said.</summary>
    public string? Objective { get; init; }

    /// <summary>The Monday its week begins with.</summary>
    public required LocalDate Week { get; init; }

    /// <summary>The goal in its owner's words.</summary>
    public required string Text { get; init; }

    /// <summary>What became of it.</summary>
    public required GoalState State { get; init; }

    /// <summary>When it was done; null when it was not, or nobody has said.</summary>
    public Instant? DoneAt { get; init; }
}
