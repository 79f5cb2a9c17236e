using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Subscriptions;
using Dapper;

namespace CustomerHealth.Storage.Subscriptions;

/// <summary>Keeps who wants alerts, and who does not.</summary>
internal sealed class SubscriptionStore(Database database) : ISubscriptionStore
{
    private const string All = """select reader as "Reader", subject as "Subject", is_muted as "IsMuted", author as "Author", at as "At", channel_name as "ChannelName" from subscription""";

    /// <inheritdoc />
    public Task<bool> SetAsync(Subscription subscription, AuditEntry entry, CancellationToken cancellationToken) => Acted.OnceAsync(
        database,
        entry,
        transaction => transaction.Connection!.ExecuteAsync(
            "insert into subscription (reader, subject, is_muted, author, at, channel_name) values (@Reader, @Subject, @IsMuted, @Author, @At, @ChannelName) "
            + "on conflict (reader, subject) do update set is_muted = excluded.is_muted, author = excluded.author, at = excluded.at, channel_name = excluded.channel_name",
            new
            {
                Reader = subscription.Reader.Text, Subject = subscription.Subject.Text, IsMuted = subscription.IsMuted ? 1L : 0L, subscription.Author, At = subscription.At.ToUnixTimeMilliseconds(),
                subscription.ChannelName,
            },
            transaction),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscription>> AllAsync(CancellationToken cancellationToken) => ReadAsync(" order by reader, subject", new { }, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Subscription>> OfAsync(AlertReader reader, CancellationToken cancellationToken) =>
        ReadAsync(" where reader = @Reader order by subject", new { Reader = reader.Text }, cancellationToken);

    private Task<IReadOnlyList<Subscription>> ReadAsync(string which, object parameters, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Subscription>>(
        async connection => [.. (await connection.QueryAsync<SubscriptionRow>(new CommandDefinition(All + which, parameters, cancellationToken: cancellationToken))).Select(row => row.ToSubscription())],
        cancellationToken);
}
