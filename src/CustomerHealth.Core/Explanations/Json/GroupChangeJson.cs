using System.Collections.Immutable;

namespace CustomerHealth.Core.Explanations.Json;

/// <summary>One group in <see cref="ChangesJson"/>: its own score, and parts in points of the group.</summary>
public sealed record GroupChangeJson(string Group, decimal? From, decimal? To, decimal? Delta, ImmutableArray<PartJson> Parts)
{
    internal static GroupChangeJson Of(ScoreChange change) =>
        new(change.Key, change.From, change.To, change.Delta, [.. change.Parts.Select(PartJson.Of)]);
}
