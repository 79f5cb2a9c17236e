using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>A card of version 1.5, the newest that Teams shows on desktops.</summary>
internal sealed record AdaptiveCard
{
    /// <summary>What it is.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The version; null for a card within a card.</summary>
    [JsonPropertyOrder(-1)]
    public string? Version { get; init; }

    /// <summary>What clients show that know no such version. Markup is read in it: <see cref="CardText.Escape"/>.</summary>
    public string? FallbackText { get; init; }

    /// <summary>Teams' own settings.</summary>
    public CardWidth? Msteams { get; init; }

    /// <summary>From top to bottom.</summary>
    public required ImmutableArray<WrittenElement> Body { get; init; }

    /// <summary>Buttons below it.</summary>
    public ImmutableArray<CardAction>? Actions { get; init; }

    /// <summary>A card of its own, across the conversation.</summary>
    public static AdaptiveCard Of(string fallback, ImmutableArray<WrittenElement> body, ImmutableArray<CardAction> actions) => new()
    {
        Version = "1.5",
        FallbackText = CardText.Escape(fallback),
        Msteams = new CardWidth("Full"),
        Body = body,
        Actions = actions.IsEmpty ? null : actions,
    };

    /// <summary>As it is sent.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, CardJson.Options);
}
