using System.Collections.Immutable;
using System.Text.Json;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Documents.Portfolio;

/// <summary>
/// Gathers the figures of the portfolio's scorecard again. What was printed from daily snapshots is read from them again, which never change; they are not
/// scored anew, unless another scorecard is asked for. What was scored for the document is scored anew.
/// </summary>
public sealed class PortfolioFactsReader(EvidenceReader evidence, IAccountStore accounts, IScoreSnapshotStore snapshots) : IFactsReader
{
    private const string OnlyFigures = "Only the figures and the weekly trends were computed again: not the names, and not the lists of risks, moves and gaps.";
    private readonly PastPortfolio _past = new(evidence, accounts, snapshots);

    /// <inheritdoc />
    public string Document => PortfolioScorecardModel.Name;

    /// <summary>The facts of a document that is being made, ready to be kept.</summary>
    /// <param name="input">What it is made of.</param>
    /// <param name="today">The day it is made on.</param>
    /// <param name="now">When it is made.</param>
    internal static FrozenFacts Freeze(PortfolioScorecardInput input, AsOf today, Instant now) => new()
    {
        Snapshot = PortfolioFacts.Of(input),
        Document = PortfolioScorecardModel.Name,
        Account = null,
        AsOf = input.Look.AsOf.Day,
        KnownBefore = KnownThen.Of(today, now),
        MadeAt = now,
        Scorecard = input.Scorecard.Version,
    };

    /// <inheritdoc />
    public async Task<GatheredFacts?> GatherAsync(FrozenFacts printed, AsOf asOf, Scorecard scorecard, CancellationToken cancellationToken)
    {
        using var facts = JsonDocument.Parse(printed.Snapshot.Content);
        var (look, isKept) = (LookOf(printed, facts.RootElement, asOf), facts.RootElement.GetProperty("kept").GetBoolean());
        var kept = isKept && string.Equals(scorecard.Version, printed.Scorecard, StringComparison.Ordinal)
            ? await _past.KeptAsync(look, scorecard, cancellationToken)
            : null;
        var standings = kept ?? await _past.ScoredAsync(look, scorecard, cancellationToken);
        return new(PortfolioFacts.FiguresOf(standings, scorecard))
        {
            Contributions = Contributions(standings, scorecard),
            Limits = kept is null
                ? $"{(isKept ? "Every score was computed anew, where the document had read daily snapshots. " : "")}{OnlyFigures}"
                : $"The scores were read again from the daily snapshots of {Words.DayAndYear(look.Weeks[0].Day)} to {Words.DayAndYear(asOf.Day)}, weekly, and not computed anew. {OnlyFigures}",
        };
    }

    private static PastLook LookOf(FrozenFacts printed, JsonElement facts, AsOf asOf)
    {
        var pod = facts.GetProperty("pod").GetString();
        var isKept = facts.GetProperty("kept").GetBoolean();
        var day = new AsOf(isKept ? printed.MadeAt.InZone(asOf.Zone).Date : asOf.Day, asOf.Zone) with { KnownBefore = asOf.KnownBefore };
        return new PastLook
        {
            AsOf = asOf,
            Today = isKept && printed.KnownBefore != asOf.KnownBefore ? day with { KnownBefore = Instant.Max(day.Cutoff, asOf.KnownBefore) } : day,
            Wanted = pod is null ? _ => true : ListScope.OfPod(pod, pod).Holds,
            ActedOn = facts.GetProperty("actedOn").EnumerateArray().Select(key => key.GetString()!).ToHashSet(StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<Contribution> Contributions(IReadOnlyList<Standing> standings, Scorecard scorecard) =>
    [
        .. from watched in WatchedScore.Of(scorecard)
           let key = (View: watched.View.Key, Group: watched.Group?.Key)
           from one in standings
           select new Contribution(
               PortfolioFacts.PathOf(watched) + "/",
               one.Account.Key,
               $"{one.Account.Name}: {watched.Name}",
               (one.Before?.ScoreOf(key.View, key.Group), one.Now.ScoreOf(key.View, key.Group))),
    ];
}
