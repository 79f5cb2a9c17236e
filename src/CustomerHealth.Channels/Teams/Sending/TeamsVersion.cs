using System.Collections.Immutable;
using System.Text.Json;
using CustomerHealth.Channels.Sending;
using CustomerHealth.Channels.Teams.Cards;

namespace CustomerHealth.Channels.Teams.Sending;

/// <summary>A message as some readers get it.</summary>
internal sealed record TeamsVersion
{
    /// <summary>What notifications and screen readers say; where a file comes with it, what is said with the file. Raw.</summary>
    public required string Text { get; init; }

    /// <summary>What is shown: a card; null for the text alone.</summary>
    public JsonElement? Card { get; init; }

    /// <summary>Attachments of Teams' own kinds, ready.</summary>
    public ImmutableArray<JsonElement> Attachments { get; init; } = [];

    /// <summary>What comes with it.</summary>
    public ImmutableArray<WaitingFile> Files { get; init; } = [];

    /// <summary>Reads what is stored, and looks into no card; null when it is something else.</summary>
    public static TeamsVersion? Of(JsonElement stored) => stored.Part("text") is not { ValueKind: JsonValueKind.String } text ? null : new TeamsVersion
    {
        Text = text.GetString()!,
        Card = stored.Part("card"),
        Attachments = [.. stored.Items("attachments")],
        Files = [.. stored.Items("files").Select(file => file.Deserialize<WaitingFile>(CardJson.Options)!)],
    };

    /// <summary>A card alone.</summary>
    public static TeamsVersion Of(TeamsCard card) => new() { Text = card.Text, Card = card.Content };
}
