using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;

namespace CustomerHealth.Core.Explanations;

/// <summary>
/// What holds a view or group down at both ends. A cap that holds nothing down at an end counts as none there: the measure that a rule of the
/// scorecard looks at would be told twice, and what took the rule's place not at all. Only a cap that is there on both days and held the score
/// down on one holds in every mixture, so that it came or went is never said of it.
/// </summary>
internal sealed class CapFinder(ScoredDay from, ScoredDay to)
{
    private readonly Caps _before = new(from.Scorecard, from.AsOf);
    private readonly Caps _after = new(to.Scorecard, to.AsOf);

    /// <summary>The cap of a view as a whole at each end.</summary>
    /// <param name="before">The view on the first day; null for none.</param>
    /// <param name="after">The view on the last day; null for none.</param>
    public (AppliedCap? From, AppliedCap? To) On(ViewResult? before, ViewResult? after) =>
        On(before?.View, after?.View, null, (before?.Cap, after?.Cap));

    /// <summary>The cap of a group at each end; where one scorecard has no such group, as at the other end.</summary>
    /// <param name="before">The view on the first day; null for none.</param>
    /// <param name="after">The view on the last day; null for none.</param>
    /// <param name="group">Key of the group.</param>
    public (AppliedCap? From, AppliedCap? To) On(ViewResult? before, ViewResult? after, string group)
    {
        var (first, last) = (Find(before, group), Find(after, group));
        return (first, last) switch
        {
            (null, _) => (last?.Cap, last?.Cap),
            (_, null) => (first.Cap, first.Cap),
            _ => On(before!.View, after!.View, group, (first.Cap, last.Cap)),
        };
    }

    private (AppliedCap? From, AppliedCap? To) On(View? before, View? after, string? group, (AppliedCap? From, AppliedCap? To) held)
    {
        if (before is null || after is null || held is (null, null) or ({ }, { }))
            return held;
        var then = _before.On(before, group, double.PositiveInfinity, from.Evidence);
        var now = _after.On(after, group, double.PositiveInfinity, to.Evidence);
        return then is not null && now is not null && Same(then, now) ? (then, now) : held;
    }

    /// <summary>
    /// The same override, or the same rule by its reason: a rule may look at a newer reading, and all rules that ask for attributes have one source.
    /// </summary>
    private static bool Same(AppliedCap then, AppliedCap now) => then.Points == now.Points
        && OfPerson(then) == OfPerson(now)
        && (OfPerson(then) ? string.Equals(then.Source, now.Source, StringComparison.Ordinal) : string.Equals(then.Why, now.Why, StringComparison.Ordinal));

    private static bool OfPerson(AppliedCap cap) => cap.Source.StartsWith("override:", StringComparison.Ordinal);

    private static GroupResult? Find(ViewResult? view, string group) =>
        view?.Groups.FirstOrDefault(g => string.Equals(g.Group.Key, group, StringComparison.Ordinal));
}
