using System.ComponentModel.DataAnnotations;

namespace CustomerHealth.Channels.Slack;

/// <summary>Section <c>Slack</c>. With no key set Slack is off.</summary>
internal sealed class SlackOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Slack";

    /// <summary>The app's signing secret: every request is checked against it.</summary>
    [Required]
    [MinLength(16)]
    public required string SigningSecret { get; init; }

    /// <summary>Ids of the workspaces that may ask (<c>T…</c>); every other is refused, and with none listed all are.</summary>
    [Required]
    public IReadOnlyList<string> TeamIds { get; init; } = [];
}
