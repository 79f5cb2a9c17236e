using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Reviews.Client;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>
/// The card for a place where clients read (CH-5): the views for clients and the objectives agreed with them, as their review shows them. No other view is
/// even scored; no owner, act, renewal, price or override is looked at.
/// </summary>
/// <param name="account">Its name is all that is used.</param>
/// <param name="views">Of <see cref="ClientOutcomes.Views"/>.</param>
/// <param name="objectives">What was agreed.</param>
/// <param name="now">The moment.</param>
internal sealed class ClientCard(Account account, ImmutableArray<ViewResult> views, IReadOnlyList<Objective> objectives, ZonedDateTime now)
{
    /// <summary>The card; null when no view is for clients and nothing was agreed.</summary>
    public Reply? Compose()
    {
        var rows = ScoreRows.Of(views);
        ImmutableArray<ObjectiveStanding> standings = [.. objectives.Select(o => new ObjectiveStanding(o, now.Date))];
        if (rows.IsEmpty && standings.IsEmpty)
            return null;
        return new Reply
        {
            Kind = ReplyKind.Card,
            Private = false,
            Title = account.Name,
            Text = $"{account.Name}: {Summary(rows, standings)}",
            Sections =
            [
                .. rows.IsEmpty ? Array.Empty<Section>() : [new ScoresSection(rows, Renewal: null)],
                .. standings.IsEmpty ? Array.Empty<Section>() : [new TextSection("Objectives", null, [.. standings.Select(LineOf)])],
            ],
            Footer = [$"as of {Words.Moment(now)}", "% on fresh data"],
            Data = new { Account = account.Name, Objectives = standings.Length },
        };
    }

    private static string Summary(ImmutableArray<ScoreRow> rows, ImmutableArray<ObjectiveStanding> standings)
    {
        var counts = standings.GroupBy(s => s.State).OrderBy(g => g.Key).Select(g => $"{g.Count()} {ClientObjectiveRows.Phrase(g.Key, g.Count())}");
        string[] parts = [.. rows.Select(r => $"{r.Name} {BandWords.Word(r.Band)}"), .. standings.IsEmpty ? [] : new[] { $"of {Figures.Count(standings.Length, "objective")} {string.Join(", ", counts)}" }];
        return string.Join("; ", parts) + ".";
    }

    private static Line LineOf(ObjectiveStanding standing)
    {
        var objective = standing.Objective;
        var current = objective.Current is { } value ? ClientObjectiveRows.Amount(objective, value) : Figures.None;
        return Line.Of(
            new TextSpan(ClientObjectiveRows.NameOf(objective), SpanStyle.Strong),
            new TextSpan($": {current} of {ClientObjectiveRows.Amount(objective, objective.Target)}, due {Figures.Date(objective.Due)}: {ClientObjectiveRows.Word(standing.State).ToLowerInvariant()}, {ClientObjectiveRows.PaceOf(standing)}"));
    }
}
