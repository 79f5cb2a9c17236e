using NodaTime;

namespace CustomerHealth.Core.Conversations;

/// <summary>
/// The conversations in which the bot may speak first. What a platform says of one comes several times, in any order, and to several processes: whatever is kept
/// again changes nothing, and what is older never takes the place of what is newer. Filled by the storage project.
/// </summary>
public interface IConversationStore
{
    /// <summary>
    /// Keeps what a platform said. The newest is right, and brings a dead one to life when it is newer than the death; what it leaves open stays as it was. Of
    /// something older only that is kept which was open until now.
    /// </summary>
    Task KeepAsync(ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Notes that nothing can be sent there any more; of one that is dead, that it still is.</summary>
    /// <param name="conversation">By the platform's own id.</param>
    /// <param name="because">Why, and what an administrator does about it.</param>
    /// <param name="at">When the platform said so.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False, and nothing is noted, when it is not known, or was spoken of or noted as dead since.</returns>
    Task<bool> MarkDeadAsync(ChatAddress conversation, string because, Instant at, CancellationToken cancellationToken);

    /// <summary>What is known of a conversation; null when nothing is.</summary>
    Task<ConversationReference?> FindAsync(ChatAddress conversation, CancellationToken cancellationToken);

    /// <summary>The personal conversations with somebody, by either id or by the e-mail address: the living first, of those the newest.</summary>
    Task<IReadOnlyList<ConversationReference>> WithAsync(ChatAddress person, CancellationToken cancellationToken);

    /// <summary>All of a platform's workspace: the living first, of those the newest.</summary>
    /// <param name="platform"><c>slack</c>, <c>teams</c>.</param>
    /// <param name="workspace">The workspace or tenant.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<ConversationReference>> AllAsync(string platform, string workspace, CancellationToken cancellationToken);
}
