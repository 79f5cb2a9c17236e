using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Health;

/// <summary>Finds the three conflicts that a merged score would hide (SC-2). They live in a view whose groups are not combined.</summary>
public static class Conflicts
{
    private static readonly (string Good, string Bad, Conflict Conflict)[] Known =
    [
        ("advocacy", "retention", new("advocate about to churn",
            "They speak well of us and are about to leave.",
            "Call the advocate this week: ask what would have to change for them to stay, and who decides")),
        ("retention", "advocacy", new("locked-in detractor",
            "They stay, for now, and would not recommend us.",
            "Meet the detractor in person: one promise, one date, before the contract lets them go")),
        ("expansion", "retention", new("leaver who still expands",
            "They buy more while the reasons to stay are going.",
            "Hold the expansion talk until the sponsor has said what keeps them")),
    ];

    /// <summary>The conflicts of an account, in the order of urgency; empty when nothing contradicts.</summary>
    public static IReadOnlyList<Conflict> Of(AccountHealth health)
    {
        var bands = health.Views.Where(v => v.View.Combine == Combine.None)
            .SelectMany(v => v.Groups)
            .GroupBy(g => g.Group.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Band, StringComparer.Ordinal);
        return [.. Among(group => bands.TryGetValue(group, out var band) ? band : null).Select(found => found.Conflict)];
    }

    /// <summary>The conflicts among groups that stand side by side, each with the key of the group that is Red, in the order of urgency.</summary>
    /// <param name="bandOf">The band of a group by its key; null when there is no such group.</param>
    public static IReadOnlyList<(Conflict Conflict, string Bad)> Among(Func<string, Band?> bandOf) =>
        [.. Known.Where(k => bandOf(k.Good) == Band.Green && bandOf(k.Bad) == Band.Red).Select(k => (k.Conflict, k.Bad))];
}
