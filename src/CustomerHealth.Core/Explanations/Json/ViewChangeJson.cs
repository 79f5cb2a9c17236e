using System.Collections.Immutable;

namespace CustomerHealth.Core.Explanations.Json;

/// <summary>One view in <see cref="ChangesJson"/>; from, to and delta are null for a view whose groups are not combined.</summary>
public sealed record ViewChangeJson(
    string View, decimal? From, decimal? To, decimal? Delta, ImmutableArray<PartJson> Parts, ImmutableArray<GroupChangeJson> Groups)
{
    internal static ViewChangeJson Of(ViewChange change, string? group) => new(
        change.Score.Key,
        change.Score.From,
        change.Score.To,
        change.Score.Delta,
        [.. change.Score.Parts.Select(PartJson.Of)],
        [.. change.Groups.Where(g => group is null || string.Equals(g.Key, group, StringComparison.Ordinal)).Select(GroupChangeJson.Of)]);
}
