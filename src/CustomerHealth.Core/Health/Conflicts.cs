using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Health;

/// <summary>Finds the three conflicts that a merged score would hide (SC-2). They live in a view whose groups are not combined.</summary>
public static class Conflicts
{
    private static readonly (string Good, string Bad, ConflictKind Kind)[] Known =
    [
        ("advocacy", "retention", ConflictKind.AdvocateLeaving),
        ("retention", "advocacy", ConflictKind.DetractorStaying),
        ("expansion", "retention", ConflictKind.LeaverExpanding),
    ];

    /// <summary>The conflicts of an account in English, in the order of urgency; empty when nothing contradicts.</summary>
    public static IReadOnlyList<Conflict> Of(AccountHealth health) => Of(health, Language.English);

    /// <summary>The conflicts of an account, in the order of urgency; empty when nothing contradicts.</summary>
    /// <param name="health">The account.</param>
    /// <param name="language">Of their words.</param>
    public static IReadOnlyList<Conflict> Of(AccountHealth health, Language language)
    {
        var bands = health.Views.Where(v => v.View.Combine == Combine.None)
            .SelectMany(v => v.Groups)
            .GroupBy(g => g.Group.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Band, StringComparer.Ordinal);
        return [.. Found(group => bands.TryGetValue(group, out var band) ? band : null).Select(found => language.Scorecard.Of(found.Kind))];
    }

    /// <summary>The conflicts among groups that stand side by side, each with the key of the group that is Red, in the order of urgency.</summary>
    /// <param name="bandOf">The band of a group by its key; null when there is no such group.</param>
    public static IReadOnlyList<(Conflict Conflict, string Bad)> Among(Func<string, Band?> bandOf) =>
        [.. Found(bandOf).Select(found => (Language.English.Scorecard.Of(found.Kind), found.Bad))];

    private static IEnumerable<(ConflictKind Kind, string Bad)> Found(Func<string, Band?> bandOf) =>
        Known.Where(k => bandOf(k.Good) == Band.Green && bandOf(k.Bad) == Band.Red).Select(k => (k.Kind, k.Bad));
}
