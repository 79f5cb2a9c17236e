using CustomerHealth.Core.Conversations;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.Conversations;

/// <summary>Keeps the conversations in which the bot may speak first.</summary>
internal sealed class ConversationStore(Database database) : IConversationStore
{
    private const string All =
        """
        select platform as "Platform", workspace as "Workspace", conversation as "Conversation", kind as "Kind", contact as "Contact", person as "Person", person_here as "PersonHere",
          email as "Email", name as "Name", team as "Team", seen_at as "SeenAt", dead_since as "DeadSince", dead_because as "DeadBecause"
        from conversation_reference where platform = @Platform and workspace = @Workspace
        """;

    private const string Sorted = " order by dead_since is not null, seen_at desc, conversation";

    private const string Same = "platform = @Platform and workspace = @Workspace and conversation = @Conversation";

    // What is open in the new one stays as it was.
    private const string Put =
        """
        insert into conversation_reference (platform, workspace, conversation, kind, contact, person, person_here, email, name, team, seen_at)
        values (@Platform, @Workspace, @Conversation, @Kind, @Contact, @Person, @PersonHere, @Email, @Name, @Team, @SeenAt)
        on conflict (platform, workspace, conversation) do update set kind = excluded.kind, contact = excluded.contact, person = coalesce(excluded.person, conversation_reference.person),
          person_here = coalesce(excluded.person_here, conversation_reference.person_here), email = coalesce(excluded.email, conversation_reference.email),
          name = coalesce(excluded.name, conversation_reference.name), team = coalesce(excluded.team, conversation_reference.team), seen_at = excluded.seen_at,
          dead_since = null, dead_because = null
        where excluded.seen_at >= conversation_reference.seen_at and (conversation_reference.dead_since is null or excluded.seen_at > conversation_reference.dead_since)
        """;

    // Of something older only what was open.
    private const string Fill =
        $"""
        update conversation_reference set person = coalesce(person, @Person), person_here = coalesce(person_here, @PersonHere), email = coalesce(email, @Email), name = coalesce(name, @Name),
          team = coalesce(team, @Team)
        where {Same}
        """;

    /// <inheritdoc />
    public Task KeepAsync(ConversationReference reference, CancellationToken cancellationToken) => database.TouchAsync(
        async transaction =>
        {
            var row = ReferenceRow.Of(reference);
            return await transaction.Connection!.ExecuteAsync(Put, row, transaction) + await transaction.Connection!.ExecuteAsync(Fill, row, transaction);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> MarkDeadAsync(ChatAddress conversation, string because, Instant at, CancellationToken cancellationToken) => database.TouchAsync(
        async transaction => await transaction.Connection!.ExecuteAsync(
            $"update conversation_reference set dead_since = @At, dead_because = @Because where {Same} and (dead_since is null or dead_since < @At) and seen_at <= @At",
            new { conversation.Platform, conversation.Workspace, Conversation = conversation.Place, Because = because, At = at.ToUnixTimeMilliseconds() },
            transaction) > 0,
        cancellationToken);

    /// <inheritdoc />
    public async Task<ConversationReference?> FindAsync(ChatAddress conversation, CancellationToken cancellationToken) =>
        (await ReadAsync(" and conversation = @Place", conversation, cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public Task<IReadOnlyList<ConversationReference>> WithAsync(ChatAddress person, CancellationToken cancellationToken) => ReadAsync(
        $" and kind = '{nameof(ConversationKind.Personal)}' and (person = @Place or person_here = @Place or lower(email) = lower(@Place))", person, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ConversationReference>> AllAsync(string platform, string workspace, CancellationToken cancellationToken) =>
        ReadAsync("", new { Platform = platform, Workspace = workspace }, cancellationToken);

    private Task<IReadOnlyList<ConversationReference>> ReadAsync(string which, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ConversationReference>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<ReferenceRow>(new CommandDefinition(All + which + Sorted, parameters, cancellationToken: cancellationToken));
                return [.. rows.Select(row => row.ToReference())];
            },
            cancellationToken);
}
