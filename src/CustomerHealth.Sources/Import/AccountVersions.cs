using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Import;
using NodaTime;

namespace CustomerHealth.Sources.Import;

/// <summary>Dates the versions of an account's attributes: the first counts from the start, a later one from when it was said.</summary>
/// <param name="context">Tells which accounts are known, and what day it is.</param>
internal sealed class AccountVersions(ImportContext context)
{
    private static readonly LocalDate FirstDay = new(1, 1, 1);

    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    /// <summary>The record of what a row says of an account.</summary>
    /// <param name="account">What it says.</param>
    /// <param name="at">When it was so; null for now.</param>
    public AccountRecord Next(Account account, Instant? at)
    {
        var isFirst = _begun.Add(account.Key) && !context.Accounts.IsKnown(account.Key);
        if (isFirst)
        {
            var from = account.Start ?? FirstDay;
            return new AccountRecord(account, from, context.Times.StartOf(from));
        }

        return at is { } then
            ? new AccountRecord(account, context.Times.DayOf(then), then)
            : new AccountRecord(account, context.Today, context.Now);
    }
}
