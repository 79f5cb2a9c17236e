using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Teams;

/// <summary>A message that stands in a conversation.</summary>
/// <param name="id">Its id.</param>
/// <param name="conversation">The id it was sent to, its thread included.</param>
/// <param name="activity">What it says.</param>
public sealed class FakeTeamsMessage(string id, string conversation, JsonObject activity)
{
    /// <summary>Its id.</summary>
    public string Id => id;

    /// <summary>The id it was sent to, its thread included.</summary>
    public string Conversation => conversation;

    /// <summary>What it says.</summary>
    public JsonObject Activity { get; internal set; } = activity;

    /// <summary>How often it was changed.</summary>
    public int Changes { get; internal set; }

    /// <summary>The words above what comes with it; empty for none.</summary>
    public string Text => (string?)Activity["text"] ?? "";

    /// <summary>What notifications say.</summary>
    public string Summary => (string?)Activity["summary"] ?? "";

    /// <summary>What comes with it.</summary>
    public IReadOnlyList<JsonObject> Attachments => [.. (Activity["attachments"] as JsonArray ?? []).Select(one => one!.AsObject())];

    /// <summary>The card; null for none.</summary>
    public JsonObject? Card => Attachments.FirstOrDefault(one => (string?)one["contentType"] == "application/vnd.microsoft.card.adaptive")?["content"]?.AsObject();

    /// <summary>All that a reader sees, for searching.</summary>
    public string Seen => Activity.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
