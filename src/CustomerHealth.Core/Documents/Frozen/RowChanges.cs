using System.Text.Json;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>What reads otherwise in a document all of whose facts are gathered again: each fact by where it is, what it was and what it is.</summary>
internal static class RowChanges
{
    private const int LongestText = 80;

    /// <summary>The changes, in the order of the facts.</summary>
    /// <param name="was">As printed.</param>
    /// <param name="now">Gathered again, with all facts or with the figures only: a text that was not gathered again is no change.</param>
    /// <param name="path">The figure that is asked for: only its row counts, and the scorecard; null for all.</param>
    /// <param name="isWhole">True when all facts were gathered again.</param>
    public static IReadOnlyList<FactChange> Of(Snapshot was, Snapshot now, string? path, bool isWhole)
    {
        var (then, later) = (FactPaths.Facts(was.Content), FactPaths.Facts(now.Content));
        var gathered = isWhole ? then.Keys : then.Keys.Where(place => later.ContainsKey(place) || then[place].ValueKind == JsonValueKind.Number);
        var row = path is null ? "" : path[..(path.LastIndexOf('/') + 1)];
        return
        [
            .. FactChanges.OfScorecard(was, now),
            .. from place in gathered.Union(later.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
               where place != FactChanges.ScorecardPath && (path is null || place == path || (row.Length > 0 && place.StartsWith(row, StringComparison.Ordinal)))
               let before = FactChanges.Text(then, place)
               let after = FactChanges.Text(later, place)
               where !string.Equals(before, after, StringComparison.Ordinal)
               select new FactChange("fact", place, before, after, Why(place, before, after), []),
        ];
    }

    private static string Why(string path, string? was, string? now) => was?.Length > LongestText || now?.Length > LongestText
        ? $"{path.Replace('/', ' ')}: the text is another one now"
        : $"{path.Replace('/', ' ')}: {was ?? "none"} → {now ?? "none"}";
}
