using System.Collections.Immutable;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>The groups and measures of each view, row by row.</summary>
internal static class ScorecardTable
{
    public static ImmutableArray<Dictionary<string, object?>> Views(AccountScorecardInput input, FigureCodes codes) =>
        [.. input.Health.Views.Select(v => View(v, input, codes))];

    public static string StateWord(MeasureState state) => state switch
    {
        MeasureState.Fresh => "Fresh",
        MeasureState.NotApplicable => "Not applicable",
        MeasureState.Missing => "Missing",
        MeasureState.Stale => "Stale",
    };

    private static Dictionary<string, object?> View(ViewResult result, AccountScorecardInput input, FigureCodes codes)
    {
        var (view, track) = (result.View, input.TrackOf(result.View));
        return new(StringComparer.Ordinal)
        {
            ["key"] = view.Key,
            ["name"] = view.Name,
            ["combined"] = view.Combine == Combine.Mean,
            ["score"] = Figures.Score(result.Score, view),
            ["code"] = codes.Of($"{ScorecardFigures.PathOf(view)}/score"),
            ["status"] = result.Band is { } band ? BandWords.Code(band) : "",
            ["word"] = result.Band is { } shown ? BandWords.Word(shown) : "",
            ["coverage"] = Figures.Percent(result.Coverage),
            ["underCovered"] = result.IsUnderCovered,
            ["minimum"] = Figures.Percent(view.MinimumCoverage),
            ["notApplicable"] = result.NotApplicable,
            ["change"] = Figures.Change(track.Change),
            ["hasChange"] = track.Change is not null,
            ["weeks"] = Weeks(track),
            ["caps"] = ScorecardCaps.Of(result, input),
            ["groups"] = result.Groups.Select(g => Group(g, view, input, codes)).ToImmutableArray(),
        };
    }

    private static Dictionary<string, object?> Group(GroupResult result, View view, AccountScorecardInput input, FigureCodes codes)
    {
        var track = input.TrackOf(view, result.Group);
        return new(StringComparer.Ordinal)
        {
            ["key"] = result.Group.Key,
            ["name"] = result.Group.Name,
            ["owner"] = result.Group.Owner ?? Figures.None,
            ["score"] = Figures.Score(result.Score, view),
            ["code"] = codes.Of($"{ScorecardFigures.PathOf(view, result.Group)}/score"),
            ["status"] = BandWords.Code(result.Band),
            ["word"] = BandWords.Word(result.Band),
            ["coverage"] = result.Band == Band.NotApplicable ? Figures.None : Figures.Percent(result.Coverage),
            ["change"] = Figures.Change(track.Change),
            ["weeks"] = Weeks(track),
            ["measures"] = result.Measures.Select(m => Measure(m, input)).ToImmutableArray(),
        };
    }

    private static Dictionary<string, object?> Measure(MeasureResult result, AccountScorecardInput input) => new(StringComparer.Ordinal)
    {
        ["key"] = result.Measure.Key,
        ["name"] = result.Measure.Name,
        ["value"] = result.State == MeasureState.Fresh ? Value(result) : Figures.None,
        ["why"] = Figures.Held(result.Why),
        ["points"] = result.Points is { } points ? Figures.Number(points) : Figures.None,
        ["status"] = BandWords.Code(result.Band),
        ["word"] = BandWords.Word(result.Band),
        ["state"] = StateWord(result.State),
        ["fresh"] = result.State == MeasureState.Fresh,
        ["at"] = result.At is { } at ? Figures.Date(at.InZone(input.Zone).Date) : Figures.None,
    };

    private static string Value(MeasureResult result) =>
        result.Number is { } number ? Figures.Number(number) : result.Value ?? Figures.None;

    internal static ImmutableArray<double> Weeks(ScoreTrack track) => [.. track.Weeks.OfType<double>().Select(w => Math.Round(w, 1))];
}
