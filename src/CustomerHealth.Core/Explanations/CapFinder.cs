using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;

namespace CustomerHealth.Core.Explanations;

/// <summary>
/// What holds a view or group down at both ends, whatever its score is. A cap that held nothing down at either end explains nothing: without it a
/// measure that a rule of the scorecard looks at would be told twice.
/// </summary>
internal sealed class CapFinder(ScoredDay from, ScoredDay to)
{
    private readonly Caps _before = new(from.Scorecard, from.AsOf);
    private readonly Caps _after = new(to.Scorecard, to.AsOf);

    /// <summary>The lowest cap at each end; where one scorecard has no such view or group, as at the other end.</summary>
    /// <param name="before">The view on the first day; null for none.</param>
    /// <param name="after">The view on the last day; null for none.</param>
    /// <param name="group">Key of the group; null for the view as a whole.</param>
    /// <param name="held">True when the score was held down at one end at least.</param>
    public (AppliedCap? From, AppliedCap? To) On(View? before, View? after, string? group, bool held)
    {
        if (!held)
            return (null, null);
        var (first, last) = (Has(before, group), Has(after, group));
        var then = first ? _before.On(before!, group, double.PositiveInfinity, from.Evidence) : null;
        var now = last ? _after.On(after!, group, double.PositiveInfinity, to.Evidence) : null;
        return (first ? then : now, last ? now : then);
    }

    private static bool Has(View? view, string? group) =>
        view is not null && (group is null || view.Groups.Any(g => string.Equals(g.Key, group, StringComparison.Ordinal)));
}
