namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>A day to choose: <c>2026-11-27</c>.</summary>
internal sealed record DateField(string Id) : InputElement(Id);
