using System.Collections.Immutable;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Alerts;

/// <summary>What people are told of an alert: what happened, what drove it, what to do.</summary>
/// <param name="Happened">"Vendor Risk Yellow 62 to Red 46 from 9 Nov to 15 Nov".</param>
/// <param name="Drivers">"Open tickets 3 → 9 (−21.0)", the heaviest first; what <see cref="AlertDrivers"/> says.</param>
/// <param name="Play">What to do.</param>
/// <param name="Owner">Who; null when nobody is named.</param>
internal sealed record AlertStory(string Happened, ImmutableArray<string> Drivers, string Play, string? Owner)
{
    /// <summary>Works a story out from what was known on both days.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="watched">The score it is about.</param>
    /// <param name="days">The day it is compared with, and the day of the alert.</param>
    /// <param name="reader">Names the owner.</param>
    public static AlertStory Of(ScoreAlert alert, WatchedScore watched, (ScoredDay Then, ScoredDay Now) days, Reader reader)
    {
        var drivers = AlertDrivers.Of(ChangeOf(Explainer.Of(days.Then, days.Now), watched));
        var now = new HealthEngine(days.Now.Scorecard, days.Now.AsOf).Score(days.Now.Evidence);
        var view = now.Views.First(v => string.Equals(v.View.Key, watched.View.Key, StringComparison.Ordinal));
        var detail = drivers.Parts is [var first, ..] && RiskOf(view, first) is { } risk
            ? AccountDetail.Of(risk, now.Account, reader)
            : AccountDetail.Of(now, watched, conflict: null, reader);
        return new AlertStory(Sentence(alert, watched), drivers.Say(), detail.Play, detail.Owner);
    }

    /// <summary>What happened, without its causes.</summary>
    public static string Sentence(ScoreAlert alert, WatchedScore watched) =>
        $"{watched.Name} {BandWords.Word(alert.FromBand)} {Figures.Score(alert.From, watched.View)} to {BandWords.Word(alert.ToBand)} {Figures.Score(alert.To, watched.View)} "
        + (alert.Since.PlusDays(1) == alert.Day ? $"on {Words.Day(alert.Day, alert.Day)}" : $"from {Words.Day(alert.Since, alert.Day)} to {Words.Day(alert.Day, alert.Day)}");

    /// <inheritdoc />
    public override string ToString() =>
        $"{Happened}{(Drivers.IsEmpty ? "" : $": {string.Join("; ", Drivers)}")}. Next: {Play}{(Owner is null ? "" : $" → {Owner}")}.";

    private static ScoreChange ChangeOf(Explanation explanation, WatchedScore watched)
    {
        var view = explanation.Views.First(v => string.Equals(v.Score.Key, watched.View.Key, StringComparison.Ordinal));
        return watched.Group is { } group ? view.Groups.First(g => string.Equals(g.Key, group.Key, StringComparison.Ordinal)) : view.Score;
    }

    /// <summary>The measure behind a part, when it is not green now.</summary>
    private static Risk? RiskOf(ViewResult view, Part part)
    {
        var found = view.Groups.Where(g => string.Equals(g.Group.Key, part.Group, StringComparison.Ordinal))
            .SelectMany(g => g.Measures.Select(m => (g.Group, Measure: m)))
            .FirstOrDefault(m => string.Equals(m.Measure.Measure.Key, part.Measure, StringComparison.Ordinal));
        return found.Measure is { Band: Band.Red or Band.Yellow } measure ? new Risk(view.View, found.Group, measure, 0) : null;
    }
}
