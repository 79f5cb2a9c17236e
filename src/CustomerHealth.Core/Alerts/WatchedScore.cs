using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Alerts;

/// <summary>A score that is watched: of a view, or of each group of a view whose groups stand side by side (SC-2).</summary>
/// <param name="View">The view.</param>
/// <param name="Group">The group; null for the view as a whole.</param>
public sealed record WatchedScore(View View, Group? Group)
{
    /// <summary>The name people see.</summary>
    public string Name => Group?.Name ?? View.Name;

    /// <summary>The name where views and groups stand in one list: "Vendor Outcomes: Expansion", next to "Vendor Expansion".</summary>
    public string FullName => Group is null ? View.Name : $"{View.Name}: {Group.Name}";

    /// <summary>Its key in facts: <c>vendor-risk</c>, <c>vendor-outcomes.expansion</c>.</summary>
    public string Key => Group is null ? View.Key : $"{View.Key}.{Group.Key}";

    /// <summary>All of a scorecard, in its order.</summary>
    public static IEnumerable<WatchedScore> Of(Scorecard scorecard) => scorecard.Views.SelectMany(view =>
        view.Combine == Combine.Mean ? [new WatchedScore(view, null)] : view.Groups.Select(group => new WatchedScore(view, group)));

    /// <summary>Keys of the views of a scorecard whose groups stand side by side.</summary>
    public static ImmutableHashSet<string> Grouped(Scorecard scorecard) =>
        scorecard.Views.Where(view => view.Combine != Combine.Mean).Select(view => view.Key).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>The one that an alert is about; null when the scorecard has it no longer.</summary>
    public static WatchedScore? Find(Scorecard scorecard, AccountAlert alert) => Of(scorecard).FirstOrDefault(watched =>
        string.Equals(watched.View.Key, alert.View, StringComparison.Ordinal) && string.Equals(watched.Group?.Key, alert.Group, StringComparison.Ordinal));
}
