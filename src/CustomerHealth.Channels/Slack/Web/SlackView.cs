using System.Text.Json;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>A modal or a Home that Slack shows.</summary>
/// <param name="Id"><c>V…</c>.</param>
/// <param name="Hash">Of what it shows: an update that names it fails when somebody else was faster; null when Slack names none.</param>
internal sealed record SlackView(string Id, string? Hash)
{
    /// <summary>Reads the answer of a <c>views.</c> method; null when there is no view in it.</summary>
    public static SlackView? Of(JsonElement envelope) => envelope.Part("view") is { } view && view.Text("id") is { } id ? new SlackView(id, view.Text("hash")) : null;
}
