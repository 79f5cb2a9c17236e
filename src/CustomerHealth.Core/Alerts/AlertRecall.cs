using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Subscriptions;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Alerts;

/// <summary>Finds the alerts that were written at night, wait for their morning, and are not wanted any more once something is muted (SC-14).</summary>
/// <param name="outbox">Where they wait.</param>
/// <param name="accounts">The accounts they are about.</param>
/// <param name="audience">Who is told.</param>
public sealed class AlertRecall(IOutbox outbox, IAccountStore accounts, AudienceReader audience)
{
    /// <summary>Keys of the messages that nobody would write once this was asked for: what another reader is told stays, and what the same reader wants for another reason.</summary>
    /// <param name="asked">What is asked for, and not stored yet.</param>
    /// <param name="today">Whose pods and owners count.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ImmutableArray<string>> KeysAsync(Subscription asked, AsOf today, CancellationToken cancellationToken)
    {
        var waiting = (await outbox.ListAsync([OutboxState.Waiting], int.MaxValue, cancellationToken)).Where(message => message.Attempts == 0).ToList();
        var keys = ImmutableArray.CreateBuilder<string>();
        (AlertAudience Now, AlertAudience Then)? readers = null;
        foreach (var key in await AccountsAsync(asked.Subject, cancellationToken))
        {
            var about = waiting.Where(message => AlertKey.IsOf(key, message.DedupeKey)).ToList();
            if (about is [] || await accounts.FindAsync(key, today, cancellationToken) is not { } account)
                continue;
            readers ??= await audience.AroundAsync(asked, cancellationToken);
            var lost = PlacesOf(readers.Value.Now, account).Except(PlacesOf(readers.Value.Then, account), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            keys.AddRange(about.Where(message => lost.Contains(message.Conversation)).Select(message => message.DedupeKey));
        }

        return keys.ToImmutable();
    }

    private static IEnumerable<string> PlacesOf(AlertAudience readers, Account account) => readers.Of(account).Select(one => one.To?.ToString()).OfType<string>();

    private async Task<IEnumerable<string>> AccountsAsync(AlertSubject subject, CancellationToken cancellationToken) => subject.Account is { } one
        ? [one]
        : (await accounts.NamesAsync(cancellationToken)).Where(name => string.Equals(name.Pod, subject.Pod, StringComparison.Ordinal)).Select(name => name.Key);
}
