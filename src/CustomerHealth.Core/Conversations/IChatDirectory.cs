namespace CustomerHealth.Core.Conversations;

/// <summary>Looks up people and places on the platforms. Filled by the channels; answers may be some minutes old.</summary>
public interface IChatDirectory
{
    /// <summary>What the platform says of a user; null when it knows none, or there is no such platform here.</summary>
    Task<ChatProfile?> ProfileAsync(ChatAddress user, CancellationToken cancellationToken);

    /// <summary>What the platform says of a place; null when the bot cannot look into it, and then it must be taken for one with outsiders.</summary>
    Task<ChatPlace?> PlaceAsync(ChatAddress place, CancellationToken cancellationToken);
}
