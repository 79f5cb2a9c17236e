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
        insert into chat_identity (platform, workspace, user_id, person, how, at, email) values (@Platform, @Workspace, @UserId, @Person, @How, @At, @Email)
        on conflict (platform, workspace, user_id) do
        """;

    private const string Replace = Put + " update set person = excluded.person, how = excluded.how, at = excluded.at, email = excluded.email where ";

    private const string ReplaceAnother = Replace + "chat_identity.person <> excluded.person or chat_identity.how <> excluded.how";

    private const string ReplaceTheOneRead = Replace + "chat_identity.person = @OldPerson and chat_identity.how = @OldHow and chat_identity.at = @OldAt";

    /// <inheritdoc />
    public Task<IReadOnlyList<ChatIdentity>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ChatIdentity>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<IdentityRow>(new CommandDefinition(
                "select platform, workspace, user_id as UserId, person, how, at, email from chat_identity", cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToIdentity()).OrderBy(identity => identity.User.ToString(), StringComparer.Ordinal)];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> LinkAsync(ChatIdentity identity, AuditEntry entry, CancellationToken cancellationToken) => WriteAsync(ReplaceAnother, IdentityRow.Of(identity), entry, cancellationToken);

    /// <inheritdoc />
    public Task<bool> MeetAsync(ChatIdentity identity, ChatIdentity? before, AuditEntry entry, CancellationToken cancellationToken)
    {
        var row = new DynamicParameters(IdentityRow.Of(identity));
        if (before is not null)
            row.AddDynamicParams(new { OldPerson = before.Person, OldHow = before.How.ToString(), OldAt = before.At.ToUnixTimeMilliseconds() });
        return WriteAsync(before is null ? Put + " nothing" : ReplaceTheOneRead, row, entry, cancellationToken);
    }

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
