using System.Collections.Immutable;

namespace CustomerHealth.Core.Explanations.Json;

/// <summary>One part in <see cref="ChangesJson"/>; points are null when the score appeared or disappeared.</summary>
public sealed record PartJson(string Kind, string? Group, string? Measure, decimal? Points, string Why, ImmutableArray<string> Sources)
{
    internal static PartJson Of(Part part) =>
        new(PartKindWords.Code(part.Kind), part.Group, part.Measure, part.Points, part.Why, part.Sources);
}
