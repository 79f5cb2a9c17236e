using System.Collections.Immutable;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>The groups and measures of each view, row by row.</summary>
internal static class ScorecardTable
{
    public static ImmutableArray<Dictionary<string, object?>> Views(AccountScorecardInput input, FigureCodes codes) =>
        [.. input.Health.Views.Select(v => View(v, input, codes))];

    private static Dictionary<string, object?> View(ViewResult result, AccountScorecardInput input, FigureCodes codes)
    {
        var (view, track, language) = (result.View, input.TrackOf(result.View), input.Language);
        var figures = language.Figures;
        return new(StringComparer.Ordinal)
        {
            ["key"] = view.Key,
            ["name"] = view.Name,
            ["combined"] = view.Combine == Combine.Mean,
            ["score"] = figures.Score(result.Score, view),
            ["code"] = codes.Of($"{ScorecardFigures.PathOf(view)}/score"),
            ["status"] = result.Band is { } band ? BandWords.Code(band) : "",
            ["word"] = result.Band is { } shown ? language.Statuses.Band(shown) : "",
            ["coverage"] = figures.Percent(result.Coverage),
            ["underCovered"] = result.IsUnderCovered,
            ["minimum"] = figures.Percent(view.MinimumCoverage),
            ["notApplicable"] = result.NotApplicable,
            ["change"] = figures.Change(track.Change),
            ["hasChange"] = track.Change is not null,
            ["weeks"] = Weeks(track),
            ["caps"] = ScorecardCaps.Of(result, input),
            ["groups"] = result.Groups.Select(g => Group(g, view, input, codes)).ToImmutableArray(),
        };
    }

    private static Dictionary<string, object?> Group(GroupResult result, View view, AccountScorecardInput input, FigureCodes codes)
    {
        var (track, language) = (input.TrackOf(view, result.Group), input.Language);
        var figures = language.Figures;
        return new(StringComparer.Ordinal)
        {
            ["key"] = result.Group.Key,
            ["name"] = result.Group.Name,
            ["owner"] = result.Group.Owner ?? Figures.None,
            ["score"] = figures.Score(result.Score, view),
            ["code"] = codes.Of($"{ScorecardFigures.PathOf(view, result.Group)}/score"),
            ["status"] = BandWords.Code(result.Band),
            ["word"] = language.Statuses.Band(result.Band),
            ["coverage"] = result.Band == Band.NotApplicable ? Figures.None : figures.Percent(result.Coverage),
            ["change"] = figures.Change(track.Change),
            ["weeks"] = Weeks(track),
            ["measures"] = result.Measures.Select(m => Measure(m, input)).ToImmutableArray(),
        };
    }

    private static Dictionary<string, object?> Measure(MeasureResult result, AccountScorecardInput input) => new(StringComparer.Ordinal)
    {
        ["key"] = result.Measure.Key,
        ["name"] = result.Measure.Name,
        ["value"] = result.State == MeasureState.Fresh ? Value(result, input.Language) : Figures.None,
        ["why"] = Figures.Held(result.WhyIn(input.Language)),
        ["points"] = result.Points is { } points ? input.Language.Figures.Number(points) : Figures.None,
        ["status"] = BandWords.Code(result.Band),
        ["word"] = input.Language.Statuses.Band(result.Band),
        ["state"] = input.Language.Statuses.State(result.State),
        ["fresh"] = result.State == MeasureState.Fresh,
        ["at"] = result.At is { } at ? input.Language.Figures.Date(at.InZone(input.Zone).Date) : Figures.None,
    };

    private static string Value(MeasureResult result, Language language) =>
        result.Number is { } number ? language.Figures.Number(number)
        : result.Value is { } value ? language.Readings.Answer(value, result.Measure.Kind)
        : Figures.None;

    internal static ImmutableArray<double> Weeks(ScoreTrack track) => [.. track.Weeks.OfType<double>().Select(w => Math.Round(w, 1))];
}
