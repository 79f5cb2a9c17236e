using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>One tile per view, side by side; a view that is not combined shows a row for each of its groups (SC-2).</summary>
internal static class ScorecardTiles
{
    private const int FewestForTrend = 2;

    public static ImmutableArray<Dictionary<string, object?>> Of(AccountScorecardInput input) =>
        [.. input.Health.Views.Select(v => v.View.Combine == Combine.None ? Rows(v) : Single(v, input))];

    private static Dictionary<string, object?> Single(ViewResult result, AccountScorecardInput input)
    {
        var track = input.TrackOf(result.View);
        var tile = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["label"] = result.View.Name,
            ["value"] = Figures.Score(result.Score, result.View),
            ["of"] = result.Score is null ? "" : "/ 100",
            ["note"] = Note(result, track),
            ["status"] = BandWords.Code(result.Band ?? Band.Unknown),
        };
        if (ScorecardTable.Weeks(track) is { Length: >= FewestForTrend } weeks)
            tile["trend"] = weeks;
        return tile;
    }

    private static Dictionary<string, object?> Rows(ViewResult result) => new(StringComparer.Ordinal)
    {
        ["label"] = result.View.Name,
        ["rows"] = result.Groups.Select(g => Row(g, result.View)).ToImmutableArray(),
    };

    private static Dictionary<string, object?> Row(GroupResult result, View view) => new(StringComparer.Ordinal)
    {
        ["label"] = result.Group.Name,
        ["status"] = BandWords.Code(result.Band),
        ["value"] = Figures.Score(result.Score, view),
    };

    private static string Note(ViewResult result, ScoreTrack track)
    {
        if (result.Band == Band.NotApplicable)
            return "nothing in it applies";
        if (result.IsUnderCovered)
            return $"{Figures.Percent(result.Coverage)} fresh, {Figures.Percent(result.View.MinimumCoverage)} needed";

        return track.Change is null ? $"{Figures.Percent(result.Coverage)} fresh" : $"{Figures.Change(track.Change)} in 4 weeks";
    }
}
