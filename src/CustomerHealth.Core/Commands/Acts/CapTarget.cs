using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>What a cap holds down: a view, or one group of it.</summary>
/// <param name="View">The view.</param>
/// <param name="Group">The group; null for the view as a whole.</param>
internal sealed record CapTarget(View View, Group? Group)
{
    /// <summary>"Vendor Risk", or "Vendor Outcomes, Retention".</summary>
    public string Name => Group is null ? View.Name : $"{View.Name}, {Group.Name}";

    /// <summary>What <c>VIEW[/GROUP]</c>, or the key of a group that only one view has, stands for; else why it stands for nothing.</summary>
    public static (CapTarget? Target, string? Problem) Find(ImmutableArray<View> views, string typed)
    {
        var parts = typed.Split('/', 2);
        if (views.FirstOrDefault(v => Same(v.Key, parts[0])) is { } view)
            return parts.Length == 2 ? InView(view, parts[1]) : Whole(view);

        CapTarget[] alone = [.. views.SelectMany(v => v.Groups.Where(g => Same(g.Key, typed)).Select(g => new CapTarget(v, g)))];
        return alone switch
        {
            [var only] => (only, null),
            [] => (null, $"No view is called '{Unknown.Echo(parts[0])}'{Hint(parts[0], views.Select(v => v.Key))}"),
            _ => (null, $"Several views have a group '{Unknown.Echo(typed)}'; type {Unknown.Either([.. alone.Select(t => $"{t.View.Key}/{t.Group!.Key}")])}."),
        };
    }

    private static (CapTarget?, string?) InView(View view, string group) => view.Groups.FirstOrDefault(g => Same(g.Key, group)) is { } found
        ? (new CapTarget(view, found), null)
        : (null, $"{view.Name} has no group '{Unknown.Echo(group)}'{Hint(group, view.Groups.Select(g => g.Key))}");

    private static (CapTarget?, string?) Whole(View view) => view.Combine == Combine.Mean
        ? (new CapTarget(view, null), null)
        : (null, $"{view.Name} has no score of its own; cap one of its groups: {Unknown.Either([.. view.Groups.Select(g => $"{view.Key}/{g.Key}")])}.");

    private static string Hint(string typed, IEnumerable<string> known)
    {
        string[] keys = [.. known];
        return NearName.Of(typed, keys) is { } near ? $"; did you mean '{near}'?" : $"; there are {string.Join(", ", keys)}.";
    }

    private static bool Same(string key, string typed) => string.Equals(key, typed, StringComparison.OrdinalIgnoreCase);
}
