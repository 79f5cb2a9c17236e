using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Portfolio;

/// <summary>One fact and one act about a score, for a list: what is worst in it, what to do, who.</summary>
/// <param name="Fact">"Open tickets: 9 open cases, green is 3 or fewer".</param>
/// <param name="Play">What to do.</param>
/// <param name="Owner">Who; null when nobody is named.</param>
internal sealed record AccountDetail(string Fact, string Play, string? Owner)
{
    /// <summary>What to say of a score.</summary>
    /// <param name="health">The account.</param>
    /// <param name="focus">The score.</param>
    /// <param name="conflict">The conflict that put it there; null for none.</param>
    /// <param name="reader">Names the owner.</param>
    public static AccountDetail Of(AccountHealth health, WatchedScore focus, Conflict? conflict, Reader reader)
    {
        if (conflict is not null)
            return new AccountDetail($"Conflict: {conflict.Name}. {Worst(health, focus)?.Fact}".TrimEnd(), conflict.Play, reader.AccountOwner(health.Account));
        if (Worst(health, focus) is { } worst)
            return Of(worst.Risk, health.Account, reader);
        return Gap(health, focus, reader) ?? new AccountDetail($"{focus.Name} has no fresh data.", $"Measure {focus.Name}", reader.AccountOwner(health.Account));
    }

    /// <summary>What to say of a measure that is not green.</summary>
    /// <param name="risk">The measure, with its group.</param>
    /// <param name="account">The account.</param>
    /// <param name="reader">Names the owner.</param>
    public static AccountDetail Of(Risk risk, Account account, Reader reader) => new(
        $"{risk.Measure.Measure.Name}: {risk.Measure.Why}",
        risk.Play?.TrimEnd('.') ?? $"Look into {risk.Measure.Measure.Name}",
        reader.Functional(risk.Owner, account));

    private static (Risk Risk, string Fact)? Worst(AccountHealth health, WatchedScore focus)
    {
        var groups = GroupsOf(health, focus).Select(g => (Group: g, Shown: g.Measures.Where(m => m.Band is Band.Red or Band.Yellow)));
        var view = health.Views.First(v => string.Equals(v.View.Key, focus.View.Key, StringComparison.Ordinal));
        var worst = groups.SelectMany(g => g.Shown.Select(m => new Risk(view.View, g.Group.Group, m, Shares.Of(view, g.Group, m))))
            .OrderByDescending(r => r.Measure.Band == Band.Red).ThenByDescending(r => r.Share).ThenBy(r => r.Measure.Measure.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return worst is null ? null : (worst, $"{worst.Measure.Measure.Name}: {worst.Measure.Why}");
    }

    private static AccountDetail? Gap(AccountHealth health, WatchedScore focus, Reader reader)
    {
        var gap = GroupsOf(health, focus)
            .SelectMany(g => g.Measures.Where(m => m.State is MeasureState.Stale or MeasureState.Missing).Select(m => (g.Group, Measure: m)))
            .OrderBy(m => m.Measure.State == MeasureState.Missing).ThenByDescending(m => m.Measure.Measure.Weight)
            .FirstOrDefault();
        return gap.Measure is null
            ? null
            : new AccountDetail($"{gap.Measure.Measure.Name}: {gap.Measure.Why}", $"Measure {gap.Measure.Measure.Name}", reader.Functional(gap.Group.Owner, health.Account));
    }

    private static IEnumerable<GroupResult> GroupsOf(AccountHealth health, WatchedScore focus) => health.Views
        .Where(v => string.Equals(v.View.Key, focus.View.Key, StringComparison.Ordinal))
        .SelectMany(v => v.Groups)
        .Where(g => focus.Group is null || string.Equals(g.Group.Key, focus.Group.Key, StringComparison.Ordinal));
}
