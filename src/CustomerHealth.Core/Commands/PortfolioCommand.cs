using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands;

/// <summary><c>portfolio [pod|person|segment]</c>: each view over all accounts, never one number over the views (SC-13, SC-1).</summary>
public sealed class PortfolioCommand(PortfolioReader portfolio, IAccountStore accounts, IScorecardSource scorecards, ListClock clock) : IBotCommand
{
    /// <summary>How it is asked for.</summary>
    public static CommandSpec Asked { get; } = new("portfolio", false, "portfolio [pod|person|segment]", "Shows each view over all accounts, by pod, person or segment, and who raised scores.") { Group = HelpGroup.Lists };

    /// <inheritdoc />
    public CommandSpec Spec => Asked;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var by = call.Arguments is [] ? "" : call.Arguments[0].ToLowerInvariant();
        if (call.Arguments.Length > 1 || by is not ("" or "pod" or "person" or "segment"))
            return Reply.Refusal($"'{Unknown.Echo(string.Join(' ', call.Arguments))}' is none of pod, person and segment. Usage: {Spec.Usage}.");

        var look = await portfolio.ReadAsync(clock.Today, _ => true, call.Rights, cancellationToken);
        ImmutableArray<WatchedScore> watched = [.. WatchedScore.Of(scorecards.Current)];
        var names = await NamesAsync(by, cancellationToken);
        var parts = by.Length == 0 ? [] : Parts(by, look, names);
        ImmutableArray<ScoreTally> tallies = [.. watched.Select(w => ScoreTally.Of(w, look.Standings))];
        ImmutableArray<(WatchedScore, ImmutableArray<Raiser>)> raisers = by is "" or "person" ? [.. watched.Select(w => (w, Raiser.Of(w, look.Standings)))] : [];
        return Compose((by, look, call.Rights), tallies, parts, new RaiserSection(raisers, await NamesAsync("person", cancellationToken)));
    }

    private Reply Compose((string By, PortfolioLook Look, Rights Rights) asked, ImmutableArray<ScoreTally> tallies, ImmutableArray<PortfolioPart> parts, RaiserSection raisers)
    {
        var count = asked.Look.Standings.Count;
        var title = string.Create(CultureInfo.InvariantCulture, $"{Figures.Count(count, "account")}{(asked.Rights.IsAll ? "" : " that you see")}, each view on its own");
        return new Reply
        {
            Kind = ReplyKind.List,
            Title = title,
            Text = $"{title}. {string.Join(", ", tallies.Where(t => t.In(Band.Red) > 0).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Watched.Name}: {t.In(Band.Red)} Red")))}.",
            Sections =
            [
                new ScoresSection([.. tallies.Select(TallyLines.Row)], Renewal: null),
                new TextSection("How many", "accounts in each band", [.. tallies.Select(TallyLines.Counts)]),
                .. parts.IsEmpty ? Array.Empty<Section>() : [new TextSection($"By {asked.By}", "mean score (accounts), 4-week change; the lowest first", [.. tallies.Select((t, at) => TallyLines.Parts(t, parts, at))])],
                .. raisers.Draw(),
            ],
            Footer = ["Only you can see this", clock.Source(asked.Look), "a mean is of the accounts that have a score; changes of those that had one 4 weeks ago too"],
            Next = [asked.By == "pod" ? "portfolio person" : "portfolio pod", "risks all"],
            Data = new
            {
                AsOf = asked.Look.AsOf.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                Source = asked.Look.IsKept ? "snapshot" : "scored",
                RowsSince = asked.Look.Arrived?.Rows,
                Accounts = count,
                Views = tallies.Select(TallyLines.Json).ToList(),
                By = asked.By,
                Parts = parts.Select(p => new { p.Key, p.Name, p.Accounts, Views = p.Tallies.Select(TallyLines.Json).ToList() }).ToList(),
                Raised = raisers.Json(),
            },
        };
    }

    private async Task<Dictionary<string, string>> NamesAsync(string by, CancellationToken cancellationToken) => by switch
    {
        "pod" => (await accounts.PodsAsync(cancellationToken)).ToDictionary(p => p.Key, p => p.Name, StringComparer.Ordinal),
        "person" => (await accounts.PeopleAsync(cancellationToken)).ToDictionary(p => p.Key, p => p.Name, StringComparer.Ordinal),
        _ => [],
    };

    private ImmutableArray<PortfolioPart> Parts(string by, PortfolioLook look, Dictionary<string, string> names)
    {
        ImmutableArray<WatchedScore> watched = [.. WatchedScore.Of(scorecards.Current)];
        return
        [
            .. look.Standings.GroupBy(s => by switch { "pod" => s.Account.Pod, "person" => s.Account.Owner, _ => s.Account.Segment } ?? "", StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, Own: (IReadOnlyList<Standing>)[.. g]))
                .Select(g => new PortfolioPart(g.Key, g.Key.Length == 0 ? $"no {by}" : names.GetValueOrDefault(g.Key, g.Key), g.Own.Count, [.. watched.Select(w => ScoreTally.Of(w, g.Own))])),
        ];
    }
}
