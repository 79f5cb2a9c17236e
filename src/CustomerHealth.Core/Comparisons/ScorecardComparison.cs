using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;
using CustomerHealth.Core.WhatIf;

namespace CustomerHealth.Core.Comparisons;

/// <summary>Scores accounts by two scorecards and keeps only who changes band (SC-16).</summary>
public sealed class ScorecardComparison
{
    private readonly HealthEngine _old;
    private readonly HealthEngine _changed;
    private readonly ImmutableArray<(LiftTarget Target, Dictionary<(Band From, Band To), int> Counts)> _targets;
    private readonly ImmutableArray<string> _added;
    private readonly ImmutableArray<string> _removed;
    private readonly ChangeReasons _reasons;

    /// <summary>Compares two scorecards as of one day.</summary>
    public ScorecardComparison(Scorecard old, Scorecard changed, AsOf asOf)
    {
        _old = new HealthEngine(old, asOf);
        _changed = new HealthEngine(changed, asOf);
        _reasons = new ChangeReasons(old, changed, asOf);
        var before = old.Views.SelectMany(LiftTarget.Of).ToList();
        var after = changed.Views.SelectMany(LiftTarget.Of).ToList();
        _targets = [.. before.Where(t => after.Exists(t.IsSame)).Select(t => (t, new Dictionary<(Band, Band), int>()))];
        _added = [.. after.Where(t => !before.Exists(t.IsSame)).Select(t => t.Name)];
        _removed = [.. before.Where(t => !after.Exists(t.IsSame)).Select(t => t.Name)];
    }

    /// <summary>Compares one account; its band changes, in the order of the scorecard.</summary>
    public IEnumerable<BandChange> Of(AccountEvidence evidence)
    {
        AccountHealth old = _old.Score(evidence), changed = _changed.Score(evidence);
        foreach (var (target, counts) in _targets)
        {
            LiftState from = target.In(old), to = target.In(changed);
            counts[(from.Band, to.Band)] = counts.GetValueOrDefault((from.Band, to.Band)) + 1;
            if (from.Band != to.Band)
                yield return new BandChange(evidence.Account, target, from, to, _reasons.Of(target, evidence, from, to));
        }
    }

    /// <summary>Compares many, one at a time; memory holds only the changes. Accounts that have left are not counted.</summary>
    public async Task<ComparisonResult> RunAsync(IAsyncEnumerable<AccountEvidence> portfolio, CancellationToken cancellationToken)
    {
        var accounts = 0;
        var changes = ImmutableArray.CreateBuilder<BandChange>();
        await foreach (var evidence in portfolio.WithCancellation(cancellationToken))
        {
            if (evidence.Account.Lifecycle == Lifecycle.Churned)
                continue;
            accounts++;
            changes.AddRange(Of(evidence));
        }

        var transitions = _targets.Select(t => new Transitions(
            t.Target, [.. t.Counts.Select(c => (c.Key.From, c.Key.To, c.Value)).OrderBy(c => c.From).ThenBy(c => c.To)]));
        return new ComparisonResult(accounts, [.. transitions], changes.ToImmutable(), _added, _removed);
    }
}
