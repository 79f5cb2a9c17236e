using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>Keeps where the bot may speak first, by what Teams tells of it in passing.</summary>
internal sealed class TeamsReferences(IConversationStore conversations)
{
    // What is told with every message is written down once an hour, or when it changes.
    private static readonly Duration Fresh = Duration.FromHours(1);

    private static readonly string Removed = "The app was taken out there: somebody has to add it again in Teams";

    /// <summary>Keeps what was told.</summary>
    public async Task KeepAsync(ToldPlace place, CancellationToken cancellationToken)
    {
        var told = place.Reference();
        var known = await conversations.FindAsync(told.Address, cancellationToken);
        if (known is null || !Says(known, told) || known.SeenAt + Fresh < told.SeenAt)
            await conversations.KeepAsync(told, cancellationToken);
    }

    /// <summary>Keeps or ends what changed.</summary>
    public async Task NoteAsync(ToldChange change, CancellationToken cancellationToken)
    {
        var told = change.Place.Reference();
        if (change.IsIn)
        {
            await conversations.KeepAsync(told, cancellationToken);
            return;
        }

        await conversations.MarkDeadAsync(told.Address, Removed, told.SeenAt, cancellationToken);
        if (!change.IsOfTeam)
            return;
        foreach (var channel in await conversations.AllAsync(TeamsAsker.Platform, told.Address.Workspace, cancellationToken))
        {
            if (channel.Team == told.Team)
                await conversations.MarkDeadAsync(channel.Address, Removed, told.SeenAt, cancellationToken);
        }
    }

    private static bool Says(ConversationReference known, ConversationReference told) =>
        known.DeadSince is null && known.Where == told.Where && IsSame(told.Person, known.Person) && IsSame(told.PersonHere, known.PersonHere) && IsSame(told.Name, known.Name) && IsSame(told.Team, known.Team);

    private static bool IsSame(string? told, string? known) => told is null || told == known;
}
