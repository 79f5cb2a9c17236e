using System.Collections.Immutable;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>One tile per view, side by side; a view that is not combined shows a row for each of its groups (SC-2).</summary>
internal static class ScorecardTiles
{
    private const int FewestForTrend = 2;

    public static ImmutableArray<Dictionary<string, object?>> Of(AccountScorecardInput input) =>
        [.. input.Health.Views.Select(v => v.View.Combine == Combine.None ? Rows(v, input.Language.Figures) : Single(v, input))];

    private static Dictionary<string, object?> Single(ViewResult result, AccountScorecardInput input)
    {
        var track = input.TrackOf(result.View);
        var tile = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["label"] = result.View.Name,
            ["value"] = input.Language.Figures.Score(result.Score, result.View),
            ["of"] = result.Score is null ? "" : "/ 100",
            ["note"] = Note(result, track, input.Language),
            ["status"] = BandWords.Code(result.Band ?? Band.Unknown),
        };
        if (ScorecardTable.Weeks(track) is { Length: >= FewestForTrend } weeks)
            tile["trend"] = weeks;
        return tile;
    }

    private static Dictionary<string, object?> Rows(ViewResult result, FigureFormat figures) => new(StringComparer.Ordinal)
    {
        ["label"] = result.View.Name,
        ["rows"] = result.Groups.Select(g => Row(g, result.View, figures)).ToImmutableArray(),
    };

    private static Dictionary<string, object?> Row(GroupResult result, View view, FigureFormat figures) => new(StringComparer.Ordinal)
    {
        ["label"] = result.Group.Name,
        ["status"] = BandWords.Code(result.Band),
        ["value"] = figures.Score(result.Score, view),
    };

    private static string Note(ViewResult result, ScoreTrack track, Language language)
    {
        var (words, fresh) = (language.Scorecard, language.Figures.Percent(result.Coverage));
        if (result.Band == Band.NotApplicable)
            return words.NothingApplies;
        if (result.IsUnderCovered)
            return words.FreshOfNeeded(fresh, language.Figures.Percent(result.View.MinimumCoverage));

        return track.Change is null ? words.Fresh(fresh) : words.InFourWeeks(language.Figures.Change(track.Change));
    }
}
