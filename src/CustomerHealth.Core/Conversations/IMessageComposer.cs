using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using NodaTime;

namespace CustomerHealth.Core.Conversations;

/// <summary>Turns a reply into a row of the outbox, rendered for the platform it goes to. Filled by the channels.</summary>
public interface IMessageComposer
{
    /// <summary>True when messages can go there: its platform is configured.</summary>
    bool Reaches(ChatAddress to);

    /// <summary>The message; what outsiders may read of it is rendered beside it, since only the sending knows who reads there.</summary>
    /// <param name="to">The channel or person.</param>
    /// <param name="reply">What to say.</param>
    /// <param name="dedupeKey">The same for the same message.</param>
    /// <param name="dueAt">Not before; its delay counts from here.</param>
    OutgoingMessage Compose(ChatAddress to, Reply reply, string dedupeKey, Instant dueAt);
}
