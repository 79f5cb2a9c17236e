using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Why;

/// <summary>Finds the view or group that was typed: its key or name, or the start of only one; views before groups.</summary>
internal sealed class WhyTargets(Explanation explanation)
{
    private readonly ImmutableArray<WhyTarget> _views = [.. explanation.Views.Select(WhyTarget.Of)];
    private readonly ImmutableArray<WhyTarget> _groups =
        [.. explanation.Views.SelectMany(v => v.Groups.Select(g => WhyTarget.Of(v, g, alone: v.Combine == Combine.None)))];

    /// <summary>What was meant; null with a sentence when it is none, or one of several.</summary>
    public (WhyTarget? Target, string Sentence) Find(string typed)
    {
        var wanted = typed.Replace(" /", "/", StringComparison.Ordinal).Replace("/ ", "/", StringComparison.Ordinal);
        var name = Unknown.Echo(typed);
        return Fitting(wanted) switch
        {
            [var only] => (only, ""),
            [] => (null, $"'{name}' is not a view. {Hint(wanted)}"),
            var several => (null, $"'{name}' may be {Unknown.Either([.. several.Select(t => t.Names[0])])}. Give one of them."),
        };
    }

    private List<WhyTarget> Fitting(string typed)
    {
        IEnumerable<Func<List<WhyTarget>>> steps =
        [
            () => [.. _views.Where(t => t.Is(typed))],
            () => [.. _groups.Where(t => t.Is(typed))],
            () => [.. _views.Where(t => t.Starts(typed))],
            () => [.. _groups.Where(t => t.Starts(typed))],
        ];
        return steps.Select(step => step()).FirstOrDefault(found => found is not []) ?? [];
    }

    private string Hint(string typed)
    {
        var names = _views.Concat(_groups).SelectMany(t => t.Names).ToList();
        var keys = names.Where((_, place) => place % 2 == 0);
        return (NearName.Of(typed, keys) ?? NearName.Of(typed, names)) is { } near
            ? $"Did you mean '{near}'?"
            : $"The views are {string.Join(", ", _views.Select(t => t.Names[0]))}.";
    }
}
