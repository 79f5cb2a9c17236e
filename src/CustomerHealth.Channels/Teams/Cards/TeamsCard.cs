using System.Text.Json;

namespace CustomerHealth.Channels.Teams.Cards;

/// <summary>A card as it is sent: the content of an attachment of <see cref="ContentType"/>.</summary>
/// <param name="Text">What it says in a sentence or two, for notifications (<c>summary</c>): raw, one line, no markup; at most <see cref="CardLimits.Text"/> characters.</param>
/// <param name="Content">The card.</param>
internal sealed record TeamsCard(string Text, JsonElement Content)
{
    /// <summary>The kind of attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
}
