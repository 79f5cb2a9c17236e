using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Documents.Portfolio;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>Gathers the document <c>weekly-digest</c> from the store, as the lists in chat do: both always agree.</summary>
public sealed class WeeklyDigestReader(PortfolioReader portfolio, EvidenceReader evidence, IAccountStore accounts, IGoalStore goals, IAuditLog audit)
{
    private const int MostRisks = 4;

    /// <summary>The model of the document.</summary>
    public async Task<IReadOnlyDictionary<string, object?>> ReadAsync(DigestRequest request, CancellationToken cancellationToken) =>
        WeeklyDigestModel.Build(await InputAsync(request, cancellationToken));

    /// <summary>The model of the document, and the facts behind it, ready to be kept.</summary>
    /// <param name="request">Which digest.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<(IReadOnlyDictionary<string, object?> Model, FrozenFacts Facts)> MakeAsync(DigestRequest request, Instant now, CancellationToken cancellationToken)
    {
        var input = await InputAsync(request, cancellationToken);
        return (WeeklyDigestModel.Build(input), WeeklyDigestFactsReader.Freeze(input, now));
    }

    private async Task<WeeklyDigestInput> InputAsync(DigestRequest request, CancellationToken cancellationToken)
    {
        var (week, zone) = (request.Week, request.Organization.Zone);
        var day = new AsOf(week.Day, zone);
        var look = await portfolio.ReadAsync(day, request.Holds, Rights.All, cancellationToken);
        ImmutableArray<string> keys = [.. look.Standings.Select(s => s.Account.Key)];
        var own = keys.ToFrozenSet(StringComparer.Ordinal);
        var before = await portfolio.ReadAsync(new AsOf(week.Before, zone), account => own.Contains(account.Key), Rights.All, cancellationToken);
        var moves = new DigestMoves(look, before.Standings.ToFrozenDictionary(s => s.Account.Key, s => s.Now, StringComparer.Ordinal), request);
        var all = moves.All();
        var people = await accounts.PeopleAsync(cancellationToken);
        var entries = RiskOrder.Of(look.Standings, request.Scorecard, week.Day);
        var acts = await audit.ActsSinceAsync(week.Seen.Start, PortfolioReader.MostActs, cancellationToken);
        return new WeeklyDigestInput
        {
            Request = request,
            Look = look,
            Before = before,
            Moves = all,
            Shown = await ShownAsync(all, moves.Watched, (request, look.AsOf, day, new Reader(null, people)), cancellationToken),
            WentBlind = [.. moves.WentBlind().Select(b => $"{b.Standing.Account.Name}: {b.Watched.FullName}")],
            Risks = await RisksAsync([.. entries.Take(MostRisks)], new RiskRows(request.Scorecard, look.AsOf, (day, new Reader(null, people))), (look.AsOf, day), cancellationToken),
            MoreRisks = Math.Max(0, entries.Length - MostRisks),
            Goals = await goals.WeeklyGoalsAsync(keys, new DateInterval(week.Monday, week.Sunday), cancellationToken),
            Objectives = await goals.ObjectivesAsync(keys, cancellationToken),
            Acts = acts,
            HasMoreActs = acts.Count == PortfolioReader.MostActs,
            People = people,
            Pods = (await accounts.PodsAsync(cancellationToken)).ToFrozenDictionary(p => p.Key, p => p.Name, StringComparer.Ordinal),
        };
    }

    private async Task<ImmutableArray<DigestMove>> ShownAsync(
        ImmutableArray<DigestMove> all, ImmutableArray<WatchedScore> watched, (DigestRequest Request, AsOf Kept, AsOf Today, Reader Reader) from, CancellationToken cancellationToken)
    {
        List<DigestMove> shown = [];
        foreach (var move in DigestMove.Heaviest(all.Where(m => m.IsWorse), watched).Concat(DigestMove.Heaviest(all.Where(m => !m.IsWorse), watched)))
        {
            var now = move.Standing.IsToday ? from.Today : from.Kept;
            var then = new AsOf(move.What.Since, now.Zone);
            if (await evidence.FindAsync(move.Standing.Account.Key, now, cancellationToken) is not { } one)
                continue;
            var days = (Then: new ScoredDay(from.Request.Scorecard, then, await evidence.AtAsync(one, then, cancellationToken)), Now: new ScoredDay(from.Request.Scorecard, now, one));
            shown.Add(Explained(move, days, from.Reader));
        }

        return [.. shown];
    }

    private static DigestMove Explained(DigestMove move, (ScoredDay Then, ScoredDay Now) days, Reader reader)
    {
        if (move.IsWorse)
        {
            var story = AlertStory.Of(move.What, move.Watched, days, reader);
            return move with { Why = Figures.Held(string.Join("; ", story.Drivers)), Play = story.Play, Owner = story.Owner };
        }

        return Mover.Find(Explainer.Of(days.Then, days.Now), move.Watched) is { } change
            ? move with { Why = new Mover(move.Standing.Account.Name, move.Watched, change).Why() }
            : move;
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
