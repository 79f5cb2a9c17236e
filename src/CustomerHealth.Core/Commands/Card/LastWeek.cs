using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>What of the change is new since a week ago: "In the last week: Client Engagement −4.2." Scores, not causes: <c>why 7d</c> has those.</summary>
internal static class LastWeek
{
    private const int Most = 3;

    /// <summary>Points; less is not worth a word.</summary>
    private const double Least = 1;

    /// <summary>One line, always there, since a fall that is over is another task than one that goes on.</summary>
    public static Line Of(AccountTrend trend)
    {
        if (trend.Weeks.Length < 2)
            return Said("nothing to compare");
        var moved = Scores(trend).Where(s => Math.Abs(s.Change) >= Least).OrderBy(s => s.Change > 0).ThenByDescending(s => Math.Abs(s.Change)).ToList();
        if (moved.Count == 0)
            return Said("nothing moved");
        var more = moved.Count > Most ? $" and {moved.Count - Most} more" : "";
        return Said($"{string.Join(", ", moved.Take(Most).Select(s => $"{s.Name} {ScoreNumbers.Change(s.Change)}"))}{more}; see {trend.Now.Account.Key} why 7d");
    }

    private static Line Said(string what) => Line.Of(new TextSpan("In the last week", SpanStyle.Strong), new TextSpan($": {what}"));

    private static IEnumerable<(string Name, double Change)> Scores(AccountTrend trend)
    {
        foreach (var view in trend.Now.Views)
        {
            if (view.View.Combine == Combine.Mean && Change(trend.ScoresOf(view.View.Key)) is { } ofView)
                yield return (view.View.Name, ofView);
            if (view.View.Combine == Combine.Mean)
                continue;
            foreach (var group in view.Groups)
            {
                if (Change(trend.ScoresOf(view.View.Key, group.Group.Key)) is { } ofGroup)
                    yield return (group.Group.Name, ofGroup);
            }
        }
    }

    private static double? Change(IReadOnlyList<double?> weekly) => weekly[^1] - weekly[^2];
}
