using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Clients won, kept and lost in the quarter, and what renews in the next: of the person and everyone below, for a leader answers for all of them.</summary>
internal static class InternalQbrClients
{
    private const int Most = 20;

    public static Dictionary<string, object?> Of(InternalQbrInput input)
    {
        var facts = input.Whole;
        var won = facts.Won.Select(a => (Day: a.Start!.Value, Account: a.Key, Event: "won"));
        ImmutableArray<(LocalDate Day, string Account, string Event)> events =
            [.. won.Concat(facts.Outcomes.Select(o => (Day: o.Date, o.Account, o.Event))).OrderBy(e => e.Day).ThenBy(e => e.Account, StringComparer.Ordinal)];
        return new(StringComparer.Ordinal)
        {
            ["clients"] = events.Take(Most).Select(e => Event(e, input)).ToImmutableArray(),
            ["moreClients"] = Math.Max(0, events.Length - Most),
            ["handed"] = facts.Handed.Select(a => Handed(a, input)).ToImmutableArray(),
            ["renewals"] = facts.Renewals.Take(Most).Select(a => Renewal(a, input)).ToImmutableArray(),
            ["moreRenewals"] = Math.Max(0, facts.Renewals.Length - Most),
        };
    }

    private static Dictionary<string, object?> Event((LocalDate Day, string Account, string Event) one, InternalQbrInput input) => new(StringComparer.Ordinal)
    {
        ["day"] = Figures.Date(one.Day),
        ["account"] = input.AccountOf(one.Account),
        ["status"] = one.Event,
        ["word"] = string.Equals(one.Event, "churned", StringComparison.Ordinal) ? "Lost" : KeyWords.Of(one.Event),
    };

    private static string Handed(AccountQuarter account, InternalQbrInput input) =>
        $"{account.Account.Name} went from {Owner(account.Before, input)} to {Owner(account.Account, input)}.";

    private static string Owner(Account? account, InternalQbrInput input) => account?.Owner is { } owner ? input.NameOf(owner) : "nobody";

    private static Dictionary<string, object?> Renewal(AccountQuarter account, InternalQbrInput input)
    {
        string[] reds = [.. input.Watched.Where(w => account.BandsOf(w).End == Band.Red).Select(w => w.Name)];
        return new(StringComparer.Ordinal)
        {
            ["account"] = account.Account.Name,
            ["owner"] = Owner(account.Account, input),
            ["day"] = Figures.Date(account.Account.Renewal!.Value),
            ["mrr"] = account.Account.Mrr is { } mrr ? Figures.Number((double)mrr) : Figures.None,
            ["reds"] = reds is [] ? "none" : Figures.List(reds),
            ["hasReds"] = reds is not [],
        };
    }
}
