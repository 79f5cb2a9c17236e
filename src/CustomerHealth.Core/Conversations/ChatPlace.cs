namespace CustomerHealth.Core.Conversations;

/// <summary>What a platform says of a place: who reads what is written there.</summary>
/// <param name="Name">As people call it: "#pod-harbour"; "a direct message".</param>
/// <param name="People">How many read it, the bot not counted; null when the platform does not tell.</param>
/// <param name="HasOutsiders">Guests or people of another organisation are among them; true also when that cannot be known.</param>
/// <param name="IsDirect">Only one person reads it.</param>
public sealed record ChatPlace(string Name, int? People, bool HasOutsiders, bool IsDirect)
{
    /// <summary>The bot may write there. False where people talk who have not invited it: it can be asked there, but what it posts does not arrive.</summary>
    public bool CanPost { get; init; } = true;
}
