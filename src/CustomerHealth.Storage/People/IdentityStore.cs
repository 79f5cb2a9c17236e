using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;
using CustomerHealth.Storage.Audit;
using Dapper;

namespace CustomerHealth.Storage.People;

/// <summary>Keeps who the users of the chat platforms are; every change with its audit entry (CH-7).</summary>
internal sealed class IdentityStore(Database database) : IIdentityStore
{
    private const string Put =
        """
        insert into chat_identity (platform, workspace, user_id, person, how, at) values (@Platform, @Workspace, @UserId, @Person, @How, @At)
        on conflict (platform, workspace, user_id) do update set person = excluded.person, how = excluded.how, at = excluded.at
        where chat_identity.person <> excluded.person
        """;

    /// <inheritdoc />
    public Task<IReadOnlyList<ChatIdentity>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ChatIdentity>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<IdentityRow>(new CommandDefinition(
                "select platform, workspace, user_id as UserId, person, how, at from chat_identity", cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToIdentity()).OrderBy(identity => identity.User.ToString(), StringComparer.Ordinal)];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> LinkAsync(ChatIdentity identity, AuditEntry entry, CancellationToken cancellationToken) => WriteAsync(Put, IdentityRow.Of(identity), entry, cancellationToken);

    /// <inheritdoc />
    public Task<bool> UnlinkAsync(ChatAddress user, AuditEntry entry, CancellationToken cancellationToken) => WriteAsync(
        "delete from chat_identity where platform = @Platform and workspace = @Workspace and user_id = @Place", user, entry, cancellationToken);

    private async Task<bool> WriteAsync(string sql, object parameters, AuditEntry entry, CancellationToken cancellationToken)
    {
        var isNew = false;
        await database.WriteAsync(
            async transaction =>
            {
                isNew = await transaction.Connection!.ExecuteAsync(sql, parameters, transaction) > 0;
                if (isNew)
                    await AuditLog.AppendAsync(transaction, entry);
            },
            cancellationToken);
        return isNew;
    }
}
