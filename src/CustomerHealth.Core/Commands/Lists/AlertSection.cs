using System.Globalization;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Lists;

/// <summary>The alerts of the last seven days, above a list; the newest first.</summary>
internal static class AlertSection
{
    private const int Most = 5;

    /// <summary>Nothing when there are none; a sentence when they cannot be known without snapshots.</summary>
    public static IEnumerable<TextSection> Of(PortfolioLook look, Scorecard scorecard)
    {
        if (look.Alerts is not { } alerts)
        {
            yield return new TextSection("New alerts", null, ["Not known: for so many accounts they come from the daily snapshots, which do not reach up to yesterday."]);
            yield break;
        }

        if (alerts.Count == 0)
            yield break;
        var names = look.Standings.ToDictionary(s => s.Account.Key, s => s.Account.Name, StringComparer.Ordinal);
        List<Line> lines = [.. alerts.Reverse().Select(alert => LineOf(alert, WatchedScore.Find(scorecard, alert), names)).OfType<Line>()];
        if (lines.Count == 0)
            yield break;
        if (lines.Count > Most)
            lines = [.. lines.Take(Most), string.Create(CultureInfo.InvariantCulture, $"{lines.Count - Most} more")];
        yield return new TextSection("New alerts", "last 7 days", [.. lines]);
    }

    /// <summary>An alert for machines.</summary>
    public static object Json(AccountAlert alert) => new
    {
        alert.Account,
        Day = alert.Alert.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        Kind = alert.Alert.Kind switch { AlertKind.EnteredWorseBand => "entered-worse-band", AlertKind.Fell => "fell" },
        alert.View,
        alert.Group,
        Since = alert.Alert.Since.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        alert.Alert.From,
        alert.Alert.To,
        FromBand = BandWords.Code(alert.Alert.FromBand),
        ToBand = BandWords.Code(alert.Alert.ToBand),
    };

    private static Line? LineOf(AccountAlert alert, WatchedScore? watched, Dictionary<string, string> names) => watched is null ? null : Line.Of(
        new TextSpan(names.GetValueOrDefault(alert.Account, alert.Account), SpanStyle.Strong),
        new TextSpan($": {AlertStory.Sentence(alert.Alert, watched)}"));
}
