using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>A button that was pressed, or an option of a menu that was chosen.</summary>
/// <param name="ActionId">Its id in the message.</param>
/// <param name="Command">The command that it stands for.</param>
/// <param name="Label">What it says; empty when Slack does not tell.</param>
internal sealed record PressedElement(string ActionId, string Command, string Label)
{
    // Of the year 9999.
    private const long LastSecond = 253_402_300_800;

    /// <summary>When it was pressed, as Slack's clock says (<c>action_ts</c>); null when it does not.</summary>
    public Instant? At { get; init; }

    /// <summary>Its answer is most likely a form.</summary>
    public bool OpensForm => ActionId.StartsWith(SlackIds.FormButton, StringComparison.Ordinal);

    /// <summary>Reads an action; null when it is none of ours.</summary>
    public static PressedElement? Of(JsonElement action) =>
        action.Text("action_id") is { } id && IsOurs(id) && (action.Text("value") ?? action.Part("selected_option")?.Text("value")) is { } command
            ? new PressedElement(id, command, (action.Part("text") ?? action.Part("selected_option")?.Part("text"))?.Text("text") ?? "") { At = Time(action.Text("action_ts")) }
            : null;

    private static Instant? Time(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < LastSecond
            ? Instant.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : null;

    private static bool IsOurs(string id) =>
        id.StartsWith(SlackIds.Button, StringComparison.Ordinal) || id.StartsWith(SlackIds.FormButton, StringComparison.Ordinal) || id.StartsWith(SlackIds.Menu, StringComparison.Ordinal);
}
