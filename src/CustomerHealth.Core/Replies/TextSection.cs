using System.Collections.Immutable;

namespace CustomerHealth.Core.Replies;

/// <summary>A head and lines.</summary>
/// <param name="Head">The head ("What changed"); null for none.</param>
/// <param name="Aside">What follows the head in plain type ("since 19 Oct"); null for nothing.</param>
/// <param name="Lines">The lines.</param>
public sealed record TextSection(string? Head, string? Aside, ImmutableArray<Line> Lines) : Section
{
    /// <summary>The same in its parts where the lines are an account of a list; null where they are not.</summary>
    public AccountRow? Row { get; init; }
}
