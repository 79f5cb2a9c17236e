using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Documents.Portfolio;

/// <summary>Gathers the document <c>portfolio-scorecard</c> from the store, as the lists in chat do: both always agree.</summary>
public sealed class PortfolioScorecardReader(PortfolioReader portfolio, EvidenceReader evidence, HealthReader health, IAccountStore accounts, IScorecardSource scorecards)
{
    private const int MostRisks = 15;

    /// <summary>The model of the document, the facts behind it, and the scorecard that was applied.</summary>
    /// <param name="organization">Whose document it is.</param>
    /// <param name="clock">Today, and how figures name their source.</param>
    /// <param name="pod">The pod it is about; null for all accounts.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<(IReadOnlyDictionary<string, object?> Model, FrozenFacts Facts, Scorecard Scorecard)> ReadAsync(Organization organization, ListClock clock, Pod? pod, CancellationToken cancellationToken)
    {
        var scope = pod is null ? ListScope.All : ListScope.OfPod(pod.Key, pod.Name);
        var look = await portfolio.ReadAsync(clock.Today, scope.Holds, Rights.All, cancellationToken);
        var scorecard = scorecards.Current;
        var people = await accounts.PeopleAsync(cancellationToken);
        var entries = RiskOrder.Of(look.Standings, scorecard, clock.Today.Day);
        ImmutableArray<RiskEntry> shown = [.. entries.Where(e => e.Conflict is not null), .. entries.Where(e => e.Conflict is null).Take(MostRisks)];
        var rows = new RiskRows(scorecard, look.AsOf, (clock.Today, new Reader(null, people)));
        var input = new PortfolioScorecardInput
        {
            Look = look,
            Source = ListClock.OnPaper(look),
            Scorecard = scorecard,
            Organisation = organization.Name,
            PodKey = pod?.Key,
            Scope = pod is null ? "All accounts" : $"Pod {pod.Name}",
            Pods = (await accounts.PodsAsync(cancellationToken)).ToFrozenDictionary(p => p.Key, p => p.Name, StringComparer.Ordinal),
            People = people,
            Movers = await MoversAsync(look, scorecard, clock.Today, cancellationToken),
            Risks = await RisksAsync(shown, rows, (look.AsOf, clock.Today), cancellationToken),
            MoreRisks = entries.Length - shown.Length,
        };
        return (PortfolioScorecardModel.Build(input), PortfolioFactsReader.Freeze(input, clock.Today, clock.Now), scorecard);
    }

    private async Task<ImmutableArray<Mover>> MoversAsync(PortfolioLook look, Scorecard scorecard, AsOf today, CancellationToken cancellationToken)
    {
        List<Mover> movers = [];
        foreach (var (standing, watched) in Mover.Among(look.Standings, [.. WatchedScore.Of(scorecard)]))
        {
            var trend = await health.ReadAsync(standing.Account.Key, standing.IsToday ? today : look.AsOf, HealthReader.CardWeeks, cancellationToken);
            if (trend is not null && Mover.Find(trend.Explain(), watched) is { Delta: not null } change)
                movers.Add(new Mover(standing.Account.Name, watched, change));
        }

        return [.. movers];
    }

    private async Task<ImmutableArray<RiskRow>> RisksAsync(ImmutableArray<RiskEntry> shown, RiskRows rows, (AsOf Kept, AsOf Today) days, CancellationToken cancellationToken)
    {
        List<RiskRow> found = [];
        foreach (var entry in shown)
        {
            if (await evidence.FindAsync(entry.Standing.Account.Key, entry.Standing.IsToday ? days.Today : days.Kept, cancellationToken) is { } one)
                found.Add(rows.Of(entry, one));
        }

        return [.. found];
    }
}
