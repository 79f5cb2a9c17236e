using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Slack;

/// <summary>A message in a conversation of the fake workspace.</summary>
public sealed class FakeSlackMessage
{
    /// <summary>Its name, which is also its time.</summary>
    public required string Ts { get; init; }

    /// <summary>What notifications say.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>What is shown; null for the text alone.</summary>
    public JsonNode? Blocks { get; internal set; }

    /// <summary>What only programs see.</summary>
    public JsonNode? Metadata { get; internal set; }

    /// <summary>The only one who sees it; null when all members do.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>Titles of its files.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Names of its files.</summary>
    public IReadOnlyList<string> FileNames { get; init; } = [];

    /// <summary>Who wrote it.</summary>
    public string Author { get; init; } = FakeSlackWorkspace.BotUser;

    /// <summary>How often it was changed.</summary>
    public int Edits { get; internal set; }

    /// <summary>Everything that a reader can see of it.</summary>
    public string Seen => $"{Text} {Blocks?.ToJsonString()} {string.Join(' ', Files)}";

    /// <summary>As <c>conversations.history</c> tells.</summary>
    internal JsonObject ToJson(bool withMetadata) => new()
    {
        ["type"] = "message",
        ["ts"] = Ts,
        ["user"] = Author,
        ["text"] = Text,
        ["blocks"] = Blocks?.DeepClone(),
        ["metadata"] = withMetadata ? Metadata?.DeepClone() : null,
        ["files"] = Files.Count == 0 ? null : new JsonArray([.. Files.Zip(FileNames, (title, name) => (JsonNode)new JsonObject { ["title"] = title, ["name"] = name })]),
    };
}
