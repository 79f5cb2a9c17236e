using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Alerts;

/// <summary>An alert as a message: what happened, what drove it, what to do, as of when, and why the reader got it (SC-14).</summary>
/// <param name="account">The account.</param>
/// <param name="alert">The alert.</param>
/// <param name="watched">The score it is about.</param>
/// <param name="asOf">The day, looked at from its end.</param>
internal sealed class AlertReply(Account account, ScoreAlert alert, WatchedScore watched, AsOf asOf)
{
    /// <summary>The message to one recipient.</summary>
    /// <param name="story">What is told, as that recipient reads it.</param>
    /// <param name="to">The recipient.</param>
    public Reply To(AlertStory story, AlertRecipient to)
    {
        var name = CommandText.OfAccount(account.Key);
        return new Reply
        {
            Kind = ReplyKind.Card,
            Private = to.Person is not null,
            Title = account.Name,
            Subtitle = Renewal(),
            Text = $"{account.Name}: {story}",
            Sections = [Verdict(), .. Drivers(story), new StepsSection("Do next", [new Step(story.Play, story.Owner, DueDay.Words(asOf.Day.PlusDays(1)))])],
            Footer = [$"Why you got it: {to.Why}", $"as of the end of {Words.DayAndYear(asOf.Day)} ({asOf.Zone.Id})"],
            Actions =
            [
                new ReplyAction("Open card", name),
                new ReplyAction("See why", $"{name} why"),
                new ReplyAction(to.Person is null ? "Mute here" : "Mute alerts", $"mute {name}{(to.Person is null ? " here" : "")}"),
            ],
            Data = new { Account = account.Key, Alert = Commands.Lists.AlertSection.Json(new AccountAlert(account.Key, watched.View.Key, watched.Group?.Key, alert)), to.Why },
        };
    }

    private string? Renewal() => account.Renewal is { } renewal && renewal >= asOf.Day ? $"renews {Words.DayAndYear(renewal)}, {Words.Away(renewal, asOf.Day)}" : null;

    private VerdictSection Verdict() => new(null,
    [
        Line.Of(
            new TextSpan($"{watched.Name} {(alert.Kind == AlertKind.Fell ? "fell from" : "went from")} ", SpanStyle.Strong),
            Score(alert.FromBand, alert.From),
            new TextSpan(" to "),
            Score(alert.ToBand, alert.To),
            new TextSpan(alert.Since.PlusDays(1) == alert.Day ? $" on {Day(alert.Day)}." : $" from {Day(alert.Since)} to {Day(alert.Day)}.")),
    ]);

    private TextSpan Score(Band band, double score) => new($"{BandWords.Word(band)} {Figures.Score(score, watched.View)}", Band: band);

    private string Day(LocalDate day) => Words.Day(day, asOf.Day);

    private static IEnumerable<TextSection> Drivers(AlertStory story)
    {
        if (!story.Drivers.IsEmpty)
            yield return new TextSection("What drove it", null, [.. story.Drivers.Select(driver => (Line)driver)]);
    }
}
