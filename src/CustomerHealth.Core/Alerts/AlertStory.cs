using System.Collections.Immutable;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Alerts;

/// <summary>What people are told of an alert: what happened, what drove it, what to do.</summary>
/// <param name="Happened">"Vendor Risk Yellow 62 to Red 46 from 9 Nov to 15 Nov".</param>
/// <param name="Drivers">"Open tickets 3 to 9", the heaviest first, at most three.</param>
/// <param name="Play">What to do.</param>
/// <param name="Owner">Who; null when nobody is named.</param>
internal sealed record AlertStory(string Happened, ImmutableArray<string> Drivers, string Play, string? Owner)
{
    private const int MostDrivers = 3;

    /// <summary>Works a story out from what was known on both days.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="watched">The score it is about.</param>
    /// <param name="then">The account on the day it is compared with.</param>
    /// <param name="now">The account on the day of the alert.</param>
    public static AlertStory Of(ScoreAlert alert, WatchedScore watched, AccountHealth then, (AccountHealth Health, Reader Reader) now)
    {
        var view = now.Health.Views.First(v => string.Equals(v.View.Key, watched.View.Key, StringComparison.Ordinal));
        ImmutableArray<GroupResult> groups = [.. view.Groups.Where(g => watched.Group is null || string.Equals(g.Group.Key, watched.Group.Key, StringComparison.Ordinal))];
        ImmutableArray<AlertDrivers> facts = [.. AlertDrivers.Between(then, view, groups).Take(MostDrivers)];
        var detail = facts is [{ Measure: { Band: Band.Red or Band.Yellow } driver }, ..]
            ? AccountDetail.Of(new Risk(view.View, groups.First(g => g.Measures.Contains(driver)).Group, driver, 0), now.Health.Account, now.Reader)
            : AccountDetail.Of(now.Health, watched, conflict: null, now.Reader);
        return new AlertStory(Sentence(alert, watched), [.. facts.Select(f => f.Text)], detail.Play, detail.Owner);
    }

    /// <summary>What happened, without its causes.</summary>
    public static string Sentence(ScoreAlert alert, WatchedScore watched) =>
        $"{watched.Name} {BandWords.Word(alert.FromBand)} {Figures.Score(alert.From, watched.View)} to {BandWords.Word(alert.ToBand)} {Figures.Score(alert.To, watched.View)} "
        + (alert.Since.PlusDays(1) == alert.Day ? $"on {Words.Day(alert.Day, alert.Day)}" : $"from {Words.Day(alert.Since, alert.Day)} to {Words.Day(alert.Day, alert.Day)}");

    /// <summary>The two healths of an account that a story is made of.</summary>
    public static (AccountHealth Then, AccountHealth Now) Healths(Scorecard scorecard, AccountEvidence then, AccountEvidence now, (AsOf Then, AsOf Now) days) =>
        (new HealthEngine(scorecard, days.Then).Score(then), new HealthEngine(scorecard, days.Now).Score(now));

    /// <inheritdoc />
    public override string ToString() =>
        $"{Happened}{(Drivers.IsEmpty ? "" : $": {string.Join("; ", Drivers)}")}. Next: {Play}{(Owner is null ? "" : $" → {Owner}")}.";
}
