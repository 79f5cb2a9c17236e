using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>What an act did to the scores of an account: "Retention 81 Green → 49 Red".</summary>
internal static class ScoreEffects
{
    /// <summary>A line for every view, and for every group of a view that is not combined, whose score or band changed.</summary>
    public static ImmutableArray<Line> Of(AccountHealth before, AccountHealth after) => [.. before.Views.Zip(after.Views).SelectMany(OfView)];

    /// <summary>The lines, or one that says that no score changed.</summary>
    public static TextSection Section(AccountHealth before, AccountHealth after)
    {
        var lines = Of(before, after);
        return new TextSection("Scores", null, lines.IsEmpty ? ["No score changed."] : lines);
    }

    private static IEnumerable<Line> OfView((ViewResult Before, ViewResult After) pair)
    {
        var (before, after) = pair;
        if (after.View.Combine == Combine.Mean)
        {
            if (before.Score != after.Score || before.Band != after.Band)
                yield return LineOf(after.View, after.View.Name, (before.Score, before.Band ?? Band.Unknown), (after.Score, after.Band ?? Band.Unknown));
            yield break;
        }

        foreach (var (was, now) in before.Groups.Zip(after.Groups))
        {
            if (was.Score != now.Score || was.Band != now.Band)
                yield return LineOf(after.View, $"{after.View.Name}, {now.Group.Name}", (was.Score, was.Band), (now.Score, now.Band));
        }
    }

    private static Line LineOf(View view, string name, (double? Score, Band Band) before, (double? Score, Band Band) after) => Line.Of(
        new TextSpan(name, SpanStyle.Strong),
        new TextSpan(": "),
        new TextSpan(Said(view, before), Band: before.Band),
        new TextSpan(" → "),
        new TextSpan(Said(view, after), Band: after.Band));

    private static string Said(View view, (double? Score, Band Band) of) =>
        of.Score is { } score ? $"{BandWords.Word(of.Band)} {Figures.Score(score, view)}" : BandWords.Word(of.Band);
}
