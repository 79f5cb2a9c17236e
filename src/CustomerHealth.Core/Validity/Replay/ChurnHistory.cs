using CustomerHealth.Core.Outcomes;
using NodaTime;

namespace CustomerHealth.Core.Validity.Replay;

/// <summary>Who left when. An account that left and had another outcome later came back.</summary>
internal sealed class ChurnHistory(IEnumerable<Outcome> outcomes)
{
    private readonly Dictionary<string, Outcome[]> _byAccount = outcomes
        .GroupBy(o => o.Account, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderBy(o => o.Date).ThenBy(o => o.IsChurn).ToArray(), StringComparer.Ordinal);

    /// <summary>True when it is known when the account left, at any time.</summary>
    public bool EverLeft(string account) => Of(account).Any(o => o.IsChurn);

    /// <summary>True when the account had left by the end of that day.</summary>
    public bool IsGone(string account, LocalDate day) => Of(account).LastOrDefault(o => o.Date <= day) is { IsChurn: true };

    /// <summary>True when it left on one of the days after that day, the last included.</summary>
    public bool LeavesWithin(string account, LocalDate day, int days) =>
        Of(account).Any(o => o.IsChurn && o.Date > day && o.Date <= day.PlusDays(days));

    private Outcome[] Of(string account) => _byAccount.GetValueOrDefault(account, []);
}
