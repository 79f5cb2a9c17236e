namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>What can be chosen.</summary>
/// <param name="Title">What people read.</param>
/// <param name="Value">What comes back.</param>
internal sealed record FieldChoice(string Title, string Value);
