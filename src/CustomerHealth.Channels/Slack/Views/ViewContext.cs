using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CustomerHealth.Channels.Slack.Views;

/// <summary>What a modal carries from its opening to its sending.</summary>
/// <param name="Command">The command that runs when it is sent, without <c>/health</c>.</param>
/// <param name="Place">The channel it was opened from: where the act is said to come from.</param>
internal sealed record ViewContext(string Command, string Place)
{
    /// <summary>The context as a view carries it; null when it is longer than a view can carry.</summary>
    public string? ToMetadata()
    {
        var text = JsonSerializer.Serialize(this, SlackJson.Options);
        return text.Length <= BlockKitLimits.PrivateMetadata ? text : null;
    }

    /// <summary>Reads what <see cref="ToMetadata"/> writes.</summary>
    public static bool TryParse(string? metadata, [NotNullWhen(true)] out ViewContext? context)
    {
        context = null;
        if (string.IsNullOrEmpty(metadata))
            return false;

        try
        {
            context = JsonSerializer.Deserialize<ViewContext>(metadata, SlackJson.Options);
        }
        catch (JsonException)
        {
            return false;
        }

        return context is { Command: not null, Place: not null };
    }
}
