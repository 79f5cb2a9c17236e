using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands;

/// <summary>Finds a view by what was typed: its key, its name, or the start of either.</summary>
internal static class ViewFinder
{
    /// <summary>The view; null with a sentence when there is none or several.</summary>
    public static (View? View, string Sentence) Find(string typed, IReadOnlyList<View> views)
    {
        var exact = views.Where(v => Is(v.Key, typed) || Is(v.Name, typed)).ToList();
        var found = exact.Count > 0 ? exact : [.. views.Where(v => Starts(v.Key, typed) || Starts(v.Name, typed))];
        if (found is [var only])
            return (only, "");
        var name = Unknown.Echo(typed);
        if (found.Count > 1)
            return (null, $"'{name}' fits {Figures.List([.. found.Select(v => v.Key)])}. Type more of the name.");
        var near = NearName.Of(typed, views.SelectMany(v => new[] { v.Key, v.Name }));
        return (null, $"There is no view '{name}'. {(near is null ? $"There are: {string.Join(", ", views.Select(v => v.Key))}." : $"Did you mean '{near}'?")}");
    }

    private static bool Is(string name, string typed) => name.Equals(typed, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(string name, string typed) => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}
