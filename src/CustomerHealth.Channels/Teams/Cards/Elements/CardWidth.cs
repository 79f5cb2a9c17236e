namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>How wide Teams draws a card.</summary>
/// <param name="Width"><c>Full</c>: as wide as the conversation.</param>
internal sealed record CardWidth(string Width);
