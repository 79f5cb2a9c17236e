using System.Collections.Immutable;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>"What changed": always there, and where nothing did it says why.</summary>
internal static class Changes
{
    private const int MostFacts = 3;
    private const int MostMoves = 3;
    private const int Days = 28;

    public static TextSection Of(AccountTrend trend, ImmutableArray<Move> moves)
    {
        if (!Compares(trend))
            return new TextSection("What changed", null, [NothingToCompare(trend)]);

        var since = $"since {Words.Day(trend.AsOf.Day.PlusDays(-Days), trend.AsOf.Day)}";
        if (moves.IsEmpty)
            return new TextSection("What changed", since, ["Nothing moved by 5 points or more.", LastWeek.Of(trend)]);

        List<Line> lines = [.. moves.Take(MostMoves).Select(LineOf)];
        if (moves.Length > MostMoves)
            lines.Add($"{moves.Length - MostMoves} more moved: {CommandText.OfAccount(trend.Now.Account.Key)} why");
        lines.Add(LastWeek.Of(trend));
        return new TextSection("What changed", since, [.. lines]);
    }

    private static bool Compares(AccountTrend trend) => trend.Now.Views.Any(v =>
        trend.ChangeOf(v.View.Key) is not null
        || (v.View.Combine == Combine.None && v.Groups.Any(g => trend.ChangeOf(v.View.Key, g.Group.Key) is not null)));

    private static string NothingToCompare(AccountTrend trend)
    {
        if (trend.FirstReading is not { } first)
            return "Nothing to compare: nothing was ever observed of this account.";
        var day = first.InZone(trend.AsOf.Zone).Date;
        var start = day.PlusDays(Days);
        return start > trend.AsOf.Day
            ? $"Nothing to compare yet: first reading {Words.Day(day, trend.AsOf.Day)}, 4-week changes start on {Words.Day(start, trend.AsOf.Day)}."
            : "Nothing to compare: no view had enough fresh data both then and now.";
    }

    private static Line LineOf(Move move)
    {
        var shown = move.With.Take(MostFacts).ToList();
        var facts = string.Join(", ", shown.Select(f => f.Text));
        var against = move.Against is [var first, ..] ? $"{(shown.Count > 0 ? "; " : "")}against it {first.Text}" : "";
        var more = move.Facts.Length - shown.Count - (against.Length > 0 ? 1 : 0);
        return Line.Of(
            new TextSpan($"{move.Name} {ScoreNumbers.Change(move.Change)}", SpanStyle.Strong),
            new TextSpan($": {facts}{against}{(more > 0 ? $"; and {more} smaller" : "")}"));
    }
}
