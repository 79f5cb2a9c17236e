using System.Data.Common;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Subscriptions;
using CustomerHealth.Storage.Audit;
using CustomerHealth.Storage.Outbox;
using Dapper;

namespace CustomerHealth.Storage.Subscriptions;

/// <summary>Keeps who wants alerts, and who does not.</summary>
internal sealed class SubscriptionStore(Database database) : ISubscriptionStore
{
    private const string All = """select reader as "Reader", subject as "Subject", is_muted as "IsMuted", author as "Author", at as "At", channel_name as "ChannelName" from subscription""";

    /// <inheritdoc />
    public async Task<bool> SetAsync(Subscription subscription, IReadOnlyList<string> unwanted, AuditEntry entry, CancellationToken cancellationToken)
    {
        var isNew = false;
        await database.WriteAsync(
            async transaction =>
            {
                isNew = await SetAsync(transaction, subscription) > 0;
                if (!isNew)
                    return;
                await OutboxStore.DropAsync(transaction, unwanted);
                await AuditLog.AppendAsync(transaction, entry);
            },
            cancellationToken);
        return isNew;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscription>> AllAsync(CancellationToken cancellationToken) => ReadAsync(" order by reader, subject", new { }, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscription>> OfAsync(AlertReader reader, CancellationToken cancellationToken) =>
        ReadAsync(" where reader = @Reader order by subject", new { Reader = reader.Text }, cancellationToken);

    private static Task<int> SetAsync(DbTransaction transaction, Subscription subscription) => transaction.Connection!.ExecuteAsync(
        "insert into subscription (reader, subject, is_muted, author, at, channel_name) values (@Reader, @Subject, @IsMuted, @Author, @At, @ChannelName) "
        + "on conflict (reader, subject) do update set is_muted = excluded.is_muted, author = excluded.author, at = excluded.at, channel_name = excluded.channel_name "
        + "where subscription.is_muted <> excluded.is_muted",
        new
        {
            Reader = subscription.Reader.Text, Subject = subscription.Subject.Text, IsMuted = subscription.IsMuted ? 1L : 0L, subscription.Author, At = subscription.At.ToUnixTimeMilliseconds(),
            subscription.ChannelName,
        },
        transaction);

    private Task<IReadOnlyList<Subscription>> ReadAsync(string which, object parameters, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Subscription>>(
        async connection => [.. (await connection.QueryAsync<SubscriptionRow>(new CommandDefinition(All + which, parameters, cancellationToken: cancellationToken))).Select(row => row.ToSubscription())],
        cancellationToken);
}
