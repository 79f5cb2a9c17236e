using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Validity.Replay;

/// <summary>All that is kept of a replay: for each account and date its scores, and what became of it.</summary>
internal sealed class ReplayRows(ImmutableArray<ReplaySubject> subjects)
{
    private readonly List<double>[] _scores = [.. subjects.Select(_ => new List<double>())];
    private readonly List<bool> _churned = [];
    private readonly List<int> _accounts = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Count => _churned.Count;

    public int Accounts => _numbers.Count;

    public int Events => _accounts.Zip(_churned).Where(row => row.Second).Select(row => row.First).Distinct().Count();

    public void Add(AccountHealth health, bool churned)
    {
        foreach (var (at, score) in ReplaySubject.Scores(health).Index())
            _scores[at].Add(score ?? double.NaN);
        if (!_numbers.TryGetValue(health.Account.Key, out var number))
            _numbers[health.Account.Key] = number = _numbers.Count;
        _accounts.Add(number);
        _churned.Add(churned);
    }

    public ImmutableArray<(ReplaySubject Subject, ScoreValidity Validity)> Validity()
    {
        var cohort = new Cohort([.. _churned], [.. _accounts]);
        return [.. subjects.Select((subject, at) => (subject, ScoreValidity.Of(_scores[at].ToArray(), cohort, subject.BandOf)))];
    }
}
