using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Snapshots;

/// <summary>
/// What was said of an account on a day, by keys of views, groups and measures: it can be read whatever scorecard is in force now (SC-11).
/// </summary>
/// <param name="Account">Key of the account.</param>
/// <param name="Day">The day it was said first; it held until the next one.</param>
/// <param name="Scorecard">Version of the scorecard that was applied.</param>
/// <param name="Views">In the order of that scorecard.</param>
public sealed record ScoreSnapshot(string Account, LocalDate Day, string Scorecard, ImmutableArray<ViewSnapshot> Views)
{
    private const int Decimals = 9;

    /// <summary>What the engine says, without its reasons.</summary>
    public static ScoreSnapshot Of(AccountHealth health) =>
        new(health.Account.Key, health.AsOf, health.ScorecardVersion, [.. health.Views.Select(Of)]);

    /// <summary>The same without measures, and with the groups of some views only: for many accounts at once.</summary>
    /// <param name="groupsOf">Keys of the views whose groups are wanted.</param>
    public ScoreSnapshot Figures(IReadOnlySet<string> groupsOf) => this with
    {
        Views = [.. Views.Select(view => view with { Groups = groupsOf.Contains(view.Key) ? [.. view.Groups.Select(group => group with { Measures = [] })] : [] })],
    };

    /// <summary>A view; null when the scorecard of that day had none of that key.</summary>
    public ViewSnapshot? Find(string view)
    {
        foreach (var own in Views)
        {
            if (string.Equals(own.Key, view, StringComparison.Ordinal))
                return own;
        }

        return null;
    }

    /// <summary>A group; null when the scorecard of that day had none of that key.</summary>
    public GroupSnapshot? Find(string view, string group)
    {
        foreach (var own in Find(view)?.Groups ?? [])
        {
            if (string.Equals(own.Key, group, StringComparison.Ordinal))
                return own;
        }

        return null;
    }

    /// <summary>The score of a view, or of a group of it; null when it had none.</summary>
    public double? ScoreOf(string view, string? group) => group is null ? Find(view)?.Score : Find(view, group)?.Score;

    /// <summary>The band of a view, or of a group of it; null when the scorecard of that day had no such thing.</summary>
    public Band? BandOf(string view, string? group) => group is null ? Find(view)?.Band : Find(view, group)?.Band;

    /// <summary>The coverage of a view, or of a group of it; 0 when the scorecard of that day had no such thing.</summary>
    public double CoverageOf(string view, string? group) => (group is null ? Find(view)?.Coverage : Find(view, group)?.Coverage) ?? 0;

    /// <summary>Score, band and coverage of a view, or of a group of it: what <see cref="ScoreOf"/>, <see cref="BandOf"/> and <see cref="CoverageOf"/> say, found once.</summary>
    public (double? Score, Band? Band, double Coverage) FigureOf(string view, string? group)
    {
        var own = Find(view);
        if (group is null || own is null)
            return (own?.Score, own?.Band, own?.Coverage ?? 0);
        foreach (var part in own.Groups)
        {
            if (string.Equals(part.Key, group, StringComparison.Ordinal))
                return (part.Score, part.Band, part.Coverage);
        }

        return (null, null, 0);
    }

    private static ViewSnapshot Of(ViewResult view) =>
        new(view.View.Key, view.Score, view.Band, Math.Round(view.Coverage, Decimals), [.. view.Groups.Select(Of)]);

    private static GroupSnapshot Of(GroupResult group) =>
        new(group.Group.Key, group.Score, group.Band, Math.Round(group.Coverage, Decimals), [.. group.Measures.Select(Of)]);

    private static MeasureSnapshot Of(MeasureResult measure) => new(measure.Measure.Key, measure.State, measure.Points, measure.Band);
}
