using System.Collections.Immutable;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>Which lists of numbers, such as weekly scores, read otherwise than they were printed. None of them has a code; they are compared all the same.</summary>
internal sealed class TrendChanges
{
    /// <summary>Compares the lists.</summary>
    /// <param name="printed">As printed.</param>
    /// <param name="then">Gathered again from what was known then; null when that cannot be.</param>
    /// <param name="now">Gathered again with all that is known now.</param>
    public TrendChanges(Snapshot printed, Snapshot? then, Snapshot now)
    {
        var (was, again, later) = (FactPaths.Trends(printed.Content), then is null ? null : FactPaths.Trends(then.Content), FactPaths.Trends(now.Content));
        AreReproduced = again is null ? null : Differing(was, _ => again).IsEmpty;
        Moved = Differing(was, path => again is not null && IsOfItsTime(path) ? again : later);

        ImmutableArray<string> Differing(IReadOnlyDictionary<string, string> one, Func<string, IReadOnlyDictionary<string, string>> other) =>
            [.. one.Keys.Union(later.Keys, StringComparer.Ordinal).Union(again?.Keys ?? [], StringComparer.Ordinal)
                .Where(path => !string.Equals(one.GetValueOrDefault(path), other(path).GetValueOrDefault(path), StringComparison.Ordinal))];
    }

    /// <summary>True when those gathered from what was known then are as printed; null when they cannot be gathered.</summary>
    public bool? AreReproduced { get; }

    /// <summary>Where those are that are others now.</summary>
    public ImmutableArray<string> Moved { get; }

    /// <summary>Weeks gone by are shown as known at their own ends, so hindsight of today says nothing about them: those are compared as known then.</summary>
    /// <param name="path">Where the fact is.</param>
    public static bool IsOfItsTime(string path) => path.Contains("/track/", StringComparison.Ordinal);
}
