using System.Globalization;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands.Why;

/// <summary>The block of one score that moved: from, to, and its parts, whose printed numbers sum to the printed change.</summary>
internal static class WhyLines
{
    private const int MostParts = 10;
    private const decimal Smallest = 0.5m;

    /// <summary>The block.</summary>
    public static Section Of(ScoreChange score)
    {
        List<Line> lines = [Line.Of(new TextSpan(Head(score), SpanStyle.Strong))];
        if (score.Delta is not { } delta)
        {
            lines.AddRange(score.Parts.Select(p => (Line)$"{p.Why}."));
            return new TextSection(null, null, [.. lines]);
        }

        var shown = score.Parts.Where(p => Math.Abs(p.Points ?? 0) >= Smallest).Take(MostParts).ToList();
        var rest = Printed(delta) - shown.Sum(p => Printed(p.Points ?? 0));
        var smaller = score.Parts.Count(p => p.Kind != PartKind.Rounding) - shown.Count;
        lines.AddRange(shown.Select(p => LineOf(Printed(p.Points ?? 0), p.Why)));
        if (smaller > 0 || rest != 0)
            lines.Add(LineOf(rest, smaller > 0 ? $"{smaller} smaller, and rounding" : "rounding"));
        return new TextSection(null, null, [.. lines]);
    }

    /// <summary>"Vendor Risk 68 → 61.5 (−6.5)"; "Vendor Risk stayed at 68, by changes that cancel out".</summary>
    public static string Head(ScoreChange score) => (score.From, score.To, score.Delta) switch
    {
        ({ } from, _, 0) => $"{score.Name} stayed at {Score(from)}, by changes that cancel out",
        ({ } from, { } to, { } delta) => $"{score.Name} {Score(from)} → {Score(to)} ({ScoreNumbers.Change((double)delta)})",
        (null, { } to, _) => $"{score.Name} no score → {Score(to)}",
        ({ } from, null, _) => $"{score.Name} {Score(from)} → no score",
        _ => $"{score.Name}: no score",
    };

    private static Line LineOf(decimal points, string why) => Line.Of(new TextSpan(ScoreNumbers.Change((double)points), SpanStyle.Strong), new TextSpan($"  {why}"));

    private static string Score(decimal score) => Printed(score).ToString("0.#", CultureInfo.InvariantCulture);

    private static decimal Printed(decimal points) => Math.Round(points, 1, MidpointRounding.AwayFromZero);
}
