namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>Words that were written to the bot, as they wait in the inbox.</summary>
/// <param name="Asker">Who, and where.</param>
/// <param name="Spoken">What the activity says of the conversation.</param>
/// <param name="Text">The words as they were typed, without the mention of the bot.</param>
internal sealed record ToldMessage(TeamsAsker Asker, ToldPlace Spoken, string Text);
