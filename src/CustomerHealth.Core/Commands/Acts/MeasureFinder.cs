using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>
/// Finds a measure by what people type, in this order: key, name, a part of the key between dots, the start of a word of key or name, a slip.
/// The first step that finds any decides.
/// </summary>
internal static class MeasureFinder
{
    private static readonly char[] BetweenWords = ['.', '-', ' '];

    /// <summary>One: found. Several: ask which. None: nothing is called so.</summary>
    public static ImmutableArray<Measure> Find(IEnumerable<View> views, string typed)
    {
        Measure[] all = [.. views.SelectMany(v => v.Groups).SelectMany(g => g.Measures).DistinctBy(m => m.Key, StringComparer.Ordinal)];
        foreach (var step in (ReadOnlySpan<Func<Measure, string, bool>>)[IsKey, IsName, IsPart, StartsWord])
        {
            ImmutableArray<Measure> found = [.. all.Where(m => step(m, typed))];
            if (found.Length > 0)
                return found;
        }

        var near = NearName.Of(typed, all.SelectMany(m => (string[])[m.Key, m.Name, .. m.Key.Split('.')]));
        return near is null ? [] : [.. all.Where(m => IsKey(m, near) || IsName(m, near) || IsPart(m, near))];
    }

    private static bool IsKey(Measure measure, string typed) => Same(measure.Key, typed);

    private static bool IsName(Measure measure, string typed) => Same(measure.Name, typed);

    private static bool IsPart(Measure measure, string typed) => measure.Key.Split('.').Any(part => Same(part, typed));

    private static bool StartsWord(Measure measure, string typed) =>
        typed.Length > 1 && measure.Key.Split(BetweenWords).Concat(measure.Name.Split(BetweenWords)).Any(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
