using System.Collections.Immutable;

namespace CustomerHealth.Core.Scorecards;

/// <summary>The enabled views of a firm.</summary>
public sealed record Scorecard
{
    /// <summary>In the order they are shown; at least one.</summary>
    public required ImmutableArray<View> Views { get; init; }

    /// <summary>First 16 hex digits of the SHA-256 of the canonical content: the same text always has the same version.</summary>
    public required string Version { get; init; }

    /// <summary>The canonical content that <see cref="Version"/> is the hash of.</summary>
    public required string Content { get; init; }

    /// <summary>This one with the views of another put in their places by key; those it does not have come last. Version and content are the other's.</summary>
    public Scorecard WithViews(Scorecard other) => this with
    {
        Views =
        [
            .. Views.Select(v => other.Views.FirstOrDefault(o => string.Equals(o.Key, v.Key, StringComparison.Ordinal)) ?? v),
            .. other.Views.Where(o => !Views.Any(v => string.Equals(v.Key, o.Key, StringComparison.Ordinal))),
        ],
        Version = other.Version,
        Content = other.Content,
    };
}
