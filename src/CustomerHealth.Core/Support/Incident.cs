using NodaTime;

namespace CustomerHealth.Core.Support;

/// <summary>A support incident as its last event left it; times are those of the log's own clock.</summary>
public sealed record Incident
{
    /// <summary>When it was opened.</summary>
    public required LocalDateTime Opened { get; init; }

    /// <summary>When somebody first took it up; null when nobody has.</summary>
    public LocalDateTime? LeftNew { get; init; }

    /// <summary>When it was resolved; null when it is not, or nobody wrote it down.</summary>
    public LocalDateTime? Resolved { get; init; }

    /// <summary>Whether it was closed within the time agreed.</summary>
    public required bool MadeSla { get; init; }

    /// <summary>How often it went to another group.</summary>
    public required long Reassignments { get; init; }

    /// <summary>How often it was opened again.</summary>
    public required long Reopens { get; init; }

    /// <summary>Its priority, in the log's words.</summary>
    public required string Priority { get; init; }

    /// <summary>Where it came from, which stands for the client; null when not known.</summary>
    public string? Location { get; init; }

    /// <summary>From opening to resolution in seconds; null when it was not resolved, or before it was opened.</summary>
    public long? SecondsToResolve =>
        Resolved is { } resolved && resolved >= Opened ? (long)(resolved.InUtc().ToInstant() - Opened.InUtc().ToInstant()).TotalSeconds : null;
}
