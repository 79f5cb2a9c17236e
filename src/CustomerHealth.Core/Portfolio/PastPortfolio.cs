using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Snapshots;

namespace CustomerHealth.Core.Portfolio;

/// <summary>Has a look at many accounts again that was had before, to hold what was printed of it against (RP-3).</summary>
internal sealed class PastPortfolio(EvidenceReader evidence, IAccountStore accounts, IScoreSnapshotStore snapshots)
{
    private readonly KeptWeeks _weeks = new(snapshots);

    /// <summary>Every weekly point scored anew.</summary>
    public async Task<IReadOnlyList<Standing>> ScoredAsync(PastLook look, Scorecard scorecard, CancellationToken cancellationToken)
    {
        var past = new PastScores(scorecard, [.. look.Weeks]);
        List<Standing> standings = [];
        await foreach (var (one, then) in evidence.AllEachAsync(past.Days, cancellationToken))
        {
            if (IsWanted(look, one.Account))
                standings.Add(new Standing(one.Account, [.. past.Of(one, then)]));
        }

        return standings;
    }

    /// <summary>The weekly points of the daily snapshots, not scored anew but for the accounts that somebody acted on; null when the snapshots are of another scorecard.</summary>
    public async Task<IReadOnlyList<Standing>?> KeptAsync(PastLook look, Scorecard scorecard, CancellationToken cancellationToken)
    {
        List<Account> found = [];
        await foreach (var each in accounts.AllEachAsync([look.Today], cancellationToken))
        {
            if (each[^1] is { } account && IsWanted(look, account))
                found.Add(account);
        }

        var weeks = found.ToDictionary(one => one.Key, _ => new ScoreSnapshot?[Standing.Points], StringComparer.Ordinal);
        if (!await _weeks.FillAsync(weeks, [.. look.Weeks], scorecard, cancellationToken))
            return null;

        var engine = new HealthEngine(scorecard, look.Today);
        foreach (var key in look.ActedOn.Where(weeks.ContainsKey))
        {
            if (await evidence.FindAsync(key, look.Today, cancellationToken) is { } one)
                weeks[key][^1] = ScoreSnapshot.Of(engine.Score(one));
        }

        return [.. found.Where(one => weeks[one.Key][^1] is not null).Select(one => new Standing(one, [.. weeks[one.Key]]))];
    }

    private static bool IsWanted(PastLook look, Account account) => account.Lifecycle != Lifecycle.Churned && look.Wanted(account);
}
