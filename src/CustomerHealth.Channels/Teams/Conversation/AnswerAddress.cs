using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>Where an answer goes.</summary>
/// <param name="Address">The person, or the conversation.</param>
/// <param name="From">The conversation in which it was asked, when that is another one; null when it is the same.</param>
internal readonly record struct AnswerAddress(ChatAddress Address, string? From = null);
