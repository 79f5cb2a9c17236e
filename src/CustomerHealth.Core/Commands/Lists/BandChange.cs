using System.Collections.Immutable;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Commands.Lists;

/// <summary>A score that stood in another band than a week before.</summary>
internal sealed record BandChange(WatchedScore Watched, LocalDate Day, Band From, Band To)
{
    /// <summary>The changes of one score, oldest first.</summary>
    public static IEnumerable<BandChange> Of(WatchedScore watched, ImmutableArray<ScoreSnapshot> weeks)
    {
        for (var at = 1; at < weeks.Length; at++)
        {
            var (from, to) = (BandOf(watched, weeks[at - 1]), BandOf(watched, weeks[at]));
            if (from != to)
                yield return new BandChange(watched, weeks[at].Day, from, to);
        }
    }

    /// <summary>"Vendor Risk went from Yellow to Red in the week to 9 Nov".</summary>
    public string Sentence(LocalDate today) => $"{Watched.Name} went from {BandWords.Word(From)} to {BandWords.Word(To)} in the week to {Words.Day(Day, today)}";

    /// <summary>The change as people see it.</summary>
    public Line Draw(LocalDate today) => Line.Of(
        new TextSpan(Words.Day(Day, today), SpanStyle.Strong),
        new TextSpan($": {Watched.Name} {BandWords.Word(From)} to "),
        new TextSpan(BandWords.Word(To), Band: To));

    private static Band BandOf(WatchedScore watched, ScoreSnapshot week) => week.BandOf(watched.View.Key, watched.Group?.Key) ?? Band.Unknown;
}
