using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Alerts;

/// <summary>
/// Says when a score is worth an alert (SC-14). Pure: what it says of a day depends on the points up to that day and on what was told before.
/// It only speaks on a day on which the score went down, so nothing repeats while nothing changes; a score that becomes unknown is no fall.
/// What a cool-down held back is told on the first day after it, if it still stands.
/// </summary>
/// <param name="view">Its cut points part the bands.</param>
/// <param name="settings">When to speak.</param>
public sealed class AlertDetector(View view, AlertSettings settings)
{
    /// <summary>All alerts of a series, oldest first.</summary>
    /// <param name="points">In the order of days, one at most for each.</param>
    public IReadOnlyList<ScoreAlert> Replay(IReadOnlyList<ScorePoint> points)
    {
        List<ScoreAlert> told = [];
        for (var count = 1; count <= points.Count; count++)
        {
            if (On([.. points.Take(count)], told) is { } alert)
                told.Add(alert);
        }

        return told;
    }

    /// <summary>The alert of the day of the last point; null for none.</summary>
    /// <param name="points">In the order of days; older than <see cref="AlertSettings.Memory"/> and <see cref="AlertSettings.Days"/> do not count.</param>
    /// <param name="told">What was told of the series before; older than <see cref="AlertSettings.CoolDown"/> and <see cref="AlertSettings.Days"/> does not count.</param>
    public ScoreAlert? On(IReadOnlyList<ScorePoint> points, IReadOnlyList<ScoreAlert> told)
    {
        if (points is not [.., { Score: { } score } now] || LastBefore(points, points.Count - 1) is not { } before)
            return null;
        var isLower = score < points[before].Score;
        var due = told.Where(t => IsDue(t, points[before + 1].Day, now.Day)).ToList();
        if (!isLower && due.Count == 0)
            return null;
        return isLower && Entered(points, before, now.Day, score) is { } entered && !IsCooling(told, entered) ? entered
            : due.Count > 0 && EnteredAgain(points, told, due, score) is { } again && !IsCooling(told, again) ? again
            : Fallen(points, told, now.Day, score) is { } fallen && !IsCooling(told, fallen) ? fallen
            : null;
    }

    /// <summary>True on the first day after the cool-down of an alert on which the score is known.</summary>
    /// <param name="told">The alert.</param>
    /// <param name="changed">The day on which the score before this one ceased to hold.</param>
    /// <param name="day">The day asked about.</param>
    private bool IsDue(ScoreAlert told, LocalDate changed, LocalDate day)
    {
        var due = told.Day.PlusDays(settings.CoolDown);
        return due <= day && (due == day || changed <= due) && told.Day >= day.PlusDays(-settings.Days);
    }

    private static int? LastBefore(IReadOnlyList<ScorePoint> points, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (points[i].Score is not null)
                return i;
        }

        return null;
    }

    /// <summary>Another band is another thing to tell: Red a few days after Yellow is not held back.</summary>
    private bool IsCooling(IReadOnlyList<ScoreAlert> told, ScoreAlert alert) => told.Any(t =>
        t.Kind == alert.Kind && (t.Kind == AlertKind.Fell || t.ToBand == alert.ToBand) && Period.DaysBetween(t.Day, alert.Day) < settings.CoolDown);

    private ScoreAlert? Entered(IReadOnlyList<ScorePoint> points, int before, LocalDate day, double score)
    {
        var band = view.BandOf(score);
        if (band == Band.Green)
            return null;
        var cut = band == Band.Yellow ? view.Green : view.Yellow;
        var oldest = day.PlusDays(-settings.Memory);
        for (var i = before; i >= 0; i--)
        {
            if (points[i].Score is not { } old)
                continue;
            if (old < cut)
                return null;
            if (old >= cut + settings.Hysteresis || points[i].Day < oldest)
                break;
        }

        return Alert(AlertKind.EnteredWorseBand, points[before], day, score);
    }

    /// <summary>The band was left by the hysteresis since it was told last, and the score is in it again.</summary>
    private ScoreAlert? EnteredAgain(IReadOnlyList<ScorePoint> points, IReadOnlyList<ScoreAlert> told, IReadOnlyList<ScoreAlert> due, double score)
    {
        var band = view.BandOf(score);
        var last = told.Where(t => t.Kind == AlertKind.EnteredWorseBand && t.ToBand == band).MaxBy(t => t.Day);
        if (last is null || !due.Contains(last))
            return null;
        var cut = band == Band.Yellow ? view.Green : view.Yellow;
        ScorePoint[] since = [.. points.Where(p => p.Day > last.Day && p.Score >= cut)];
        return since.Any(p => p.Score >= cut + settings.Hysteresis) ? Alert(AlertKind.EnteredWorseBand, since[^1], points[^1].Day, score) : null;
    }

    /// <summary>Compared with the highest score of the window; the window starts anew with each alert, so one fall is told once.</summary>
    private ScoreAlert? Fallen(IReadOnlyList<ScorePoint> points, IReadOnlyList<ScoreAlert> told, LocalDate day, double score)
    {
        var start = told.Select(t => t.Day).Append(day.PlusDays(-settings.Days)).Max();
        ScorePoint? highest = null;
        for (var i = points.Count - 2; i >= 0; i--)
        {
            if (points[i].Score is not { } old)
                continue;
            if (highest is null || old > highest.Value.Score)
                highest = points[i];
            if (points[i].Day <= start)
                break;
        }

        return highest is { } top && top.Score - score > settings.Points ? Alert(AlertKind.Fell, top, day, score) : null;
    }

    private ScoreAlert Alert(AlertKind kind, ScorePoint since, LocalDate day, double score) => new()
    {
        Kind = kind,
        Day = day,
        Since = since.Day,
        From = since.Score!.Value,
        To = score,
        FromBand = view.BandOf(since.Score.Value),
        ToBand = view.BandOf(score),
    };
}
