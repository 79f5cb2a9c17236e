using System.Collections.Immutable;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>The figures that a reader may ask about later, each with its code: score, coverage and change of every view and group (RP-3).</summary>
internal static class ScorecardFigures
{
    /// <summary>A row for each view and, below it, each of its groups; one without any figure is left out.</summary>
    public static ImmutableArray<Dictionary<string, object?>> Of(AccountScorecardInput input, FigureCodes codes) =>
    [
        .. input.Health.Views.SelectMany(v => v.Groups.Select(g => Row(g, v.View, input, codes)).Prepend(Row(v, input, codes))).Where(HasCode),
    ];

    /// <summary>Where a view is in the facts.</summary>
    public static string PathOf(View view) => $"views/{view.Key}";

    /// <summary>Where a group is in the facts.</summary>
    public static string PathOf(View view, Group group) => $"views/{view.Key}/groups/{group.Key}";

    private static bool HasCode(Dictionary<string, object?> row) => row.Any(field => field.Key.EndsWith("Code", StringComparison.Ordinal) && field.Value is string { Length: > 0 });

    private static Dictionary<string, object?> Row(ViewResult result, AccountScorecardInput input, FigureCodes codes) =>
        Row(codes, PathOf(result.View), new(StringComparer.Ordinal)
        {
            ["name"] = result.View.Name,
            ["isView"] = true,
            ["score"] = input.Language.Figures.Score(result.Score, result.View),
            ["coverage"] = result.Groups.All(g => g.Band == Band.NotApplicable) ? Figures.None : input.Language.Figures.Percent(result.Coverage),
            ["change"] = input.Language.Figures.Change(input.TrackOf(result.View).Change),
        });

    private static Dictionary<string, object?> Row(GroupResult result, View view, AccountScorecardInput input, FigureCodes codes) =>
        Row(codes, PathOf(view, result.Group), new(StringComparer.Ordinal)
        {
            ["name"] = result.Group.Name,
            ["isView"] = false,
            ["score"] = input.Language.Figures.Score(result.Score, view),
            ["coverage"] = result.Band == Band.NotApplicable ? Figures.None : input.Language.Figures.Percent(result.Coverage),
            ["change"] = input.Language.Figures.Change(input.TrackOf(view, result.Group).Change),
        });

    private static Dictionary<string, object?> Row(FigureCodes codes, string path, Dictionary<string, object?> row)
    {
        row["scoreCode"] = codes.Of($"{path}/score");
        row["coverageCode"] = row["coverage"] is Figures.None ? "" : codes.Of($"{path}/coverage");
        row["changeCode"] = codes.Of($"{path}/track/change");
        return row;
    }
}
