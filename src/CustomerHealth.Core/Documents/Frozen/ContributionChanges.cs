using System.Globalization;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>Whose scores are others now, or came in or went out, behind figures over many accounts.</summary>
internal static class ContributionChanges
{
    /// <summary>The changes, in the order of the scores, then of the accounts.</summary>
    /// <param name="was">As printed.</param>
    /// <param name="now">With all that is known now.</param>
    /// <param name="path">The figure that is asked for; null for all.</param>
    public static IEnumerable<FactChange> Of(IReadOnlyList<Contribution> was, IReadOnlyList<Contribution> now, string? path)
    {
        var (then, later) = (ByPlace(was, path), ByPlace(now, path));
        foreach (var place in then.Keys.Union(later.Keys).Order())
        {
            var (before, after) = (then.GetValueOrDefault(place), later.GetValueOrDefault(place));
            if (before is null || after is null)
                yield return Came(before, after);
            else if (before.Score != after.Score)
                yield return Moved(before, after);
        }
    }

    private static Dictionary<(string Within, string Account), Contribution> ByPlace(IReadOnlyList<Contribution> all, string? path) =>
        all.Where(one => path is null || path.StartsWith(one.Within, StringComparison.Ordinal)).ToDictionary(one => (one.Within, one.Account));

    private static FactChange Came(Contribution? before, Contribution? after)
    {
        var one = (after ?? before)!;
        var (was, now) = (before is null ? null : Text(before.Score.Now), after is null ? null : Text(after.Score.Now));
        return Change(one, was, now, before is null ? $"{one.Name} counts now: {now}" : $"{one.Name} does not count any more: it was {was}");
    }

    private static FactChange Moved(Contribution before, Contribution after)
    {
        var isNow = before.Score.Now != after.Score.Now;
        var (was, now) = isNow ? (Text(before.Score.Now), Text(after.Score.Now)) : (Text(before.Score.Before), Text(after.Score.Before));
        return Change(after, was, now, $"{after.Name}{(isNow ? "" : " four weeks before")} {was} → {now}");
    }

    private static FactChange Change(Contribution one, string? was, string? now, string why) =>
        new("score", one.Within + one.Account, was, now, why, [$"account:{one.Account}"]);

    private static string Text(double? score) => score?.ToString("0.#########", CultureInfo.InvariantCulture) ?? "no score";
}
