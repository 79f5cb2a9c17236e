using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Books what became of accounts on those who owned them on that day: after a hand-over it is the new owner's, before it the old one's.</summary>
internal sealed class OwnedOutcomes(IAccountStore accounts, DateTimeZone zone)
{
    /// <summary>The outcomes of a quarter, the first first.</summary>
    /// <param name="all">All outcomes.</param>
    /// <param name="span">The quarter.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ImmutableArray<OwnedOutcome>> OfAsync(IEnumerable<Outcome> all, QuarterSpan span, CancellationToken cancellationToken)
    {
        ImmutableArray<Outcome> outcomes = [.. all.Where(o => span.Holds(o.Date)).OrderBy(o => o.Date)];
        if (outcomes.IsEmpty)
            return [];
        LocalDate[] dates = [.. outcomes.Select(o => o.Date).Append(span.AsOf).Distinct().Order()];
        var happened = outcomes.Select(o => o.Account).ToHashSet(StringComparer.Ordinal);
        var owners = new Dictionary<(string Account, LocalDate Date), string>();
        await foreach (var each in accounts.AllEachAsync([.. dates.Select(date => new AsOf(date, zone))], cancellationToken))
        {
            if (each[^1] is not { } last || !happened.Contains(last.Key))
                continue;
            foreach (var (date, account) in dates.Zip(each))
            {
                if ((account ?? last).Owner is { } owner)
                    owners[(last.Key, date)] = owner;
            }
        }

        return [.. outcomes.Select(o => new OwnedOutcome(o, owners.GetValueOrDefault((o.Account, o.Date)) ?? owners.GetValueOrDefault((o.Account, span.AsOf))))];
    }
}
