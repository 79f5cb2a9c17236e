using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.WhatIf;

/// <summary>What is to become green: a view, or one group of a view whose groups stand side by side (SC-2).</summary>
/// <param name="View">The view.</param>
/// <param name="Group">The group; null for a view that is combined.</param>
public sealed record LiftTarget(View View, Group? Group)
{
    /// <summary>The name people see.</summary>
    public string Name => Group?.Name ?? View.Name;

    /// <summary>The groups whose measures count for it.</summary>
    internal IEnumerable<Group> Groups => Group is null ? View.Groups : [Group];

    /// <summary>The view itself, or each of its groups when they are not combined.</summary>
    public static IEnumerable<LiftTarget> Of(View view) =>
        view.Combine == Combine.None ? view.Groups.Select(g => new LiftTarget(view, g)) : [new LiftTarget(view, null)];

    /// <summary>Where it stands in a result.</summary>
    public LiftState In(AccountHealth health)
    {
        var view = ViewIn(health);
        if (Group is null)
            return new LiftState(view.Score, view.Band ?? Band.Unknown, view.Coverage);
        var group = GroupIn(view, Group);
        return new LiftState(group.Score, group.Band, group.Coverage);
    }

    /// <summary>True when a result has it.</summary>
    public bool IsIn(AccountHealth health) => health.Views.Any(v => Of(v.View).Any(IsSame));

    /// <summary>True for the view or group of the same key, however it is defined.</summary>
    public bool IsSame(LiftTarget other) =>
        string.Equals(View.Key, other.View.Key, StringComparison.Ordinal) && string.Equals(Group?.Key, other.Group?.Key, StringComparison.Ordinal);

    /// <summary>The results of the groups whose measures count for it.</summary>
    internal IEnumerable<GroupResult> GroupsIn(AccountHealth health)
    {
        var view = ViewIn(health);
        return Group is null ? view.Groups : [GroupIn(view, Group)];
    }

    private static GroupResult GroupIn(ViewResult view, Group group) =>
        view.Groups.First(g => string.Equals(g.Group.Key, group.Key, StringComparison.Ordinal));

    private ViewResult ViewIn(AccountHealth health) =>
        health.Views.First(v => string.Equals(v.View.Key, View.Key, StringComparison.Ordinal));
}
