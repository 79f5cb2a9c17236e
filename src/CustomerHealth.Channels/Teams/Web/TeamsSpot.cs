using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>A conversation that an address means.</summary>
/// <param name="Target">What is spoken to: the conversation, or a thread in it.</param>
/// <param name="Reference">What is known of the conversation.</param>
internal sealed record TeamsSpot(TeamsTarget Target, ConversationReference Reference)
{
    /// <summary>The conversation itself: who reads a thread is who reads that.</summary>
    public TeamsTarget Whole => Target with { Conversation = Reference.Address.Place };
}
