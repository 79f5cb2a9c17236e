using System.ComponentModel.DataAnnotations;

namespace CustomerHealth.Channels.Slack;

/// <summary>Section <c>Slack</c>. With no key set Slack is off.</summary>
internal sealed class SlackOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Slack";

    /// <summary>The app's signing secret: every request is checked against it.</summary>
    [Required]
    [MinLength(16)]
    public required string SigningSecret { get; init; }

    /// <summary>The id of the workspace that may ask (<c>T…</c>); every other is refused, and with none listed all are. One, since a token is of one.</summary>
    [Required]
    public IReadOnlyList<string> TeamIds { get; init; } = [];

    /// <summary>The workspace of the token; null when none is listed.</summary>
    public string? Workspace => TeamIds is [var one, ..] ? one : null;

    /// <summary>The app's bot token (<c>xoxb-…</c>): with it the bot speaks.</summary>
    [Required]
    [RegularExpression("^xoxb-[A-Za-z0-9-]+$", ErrorMessage = "SlackOptions.BotToken must begin with xoxb-, as a bot token does.")]
    public required string BotToken { get; init; }

    /// <summary>Where the Web API is; another one than Slack's only for tests and proxies.</summary>
    [Required]
    public Uri ApiBaseUrl { get; init; } = new("https://slack.com/api/");

    /// <summary>Whether a token may go there: over https, or to this very machine.</summary>
    public static bool MayBeBase(Uri url) => url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        MayBeBase(ApiBaseUrl) ? [] : [new ValidationResult($"SlackOptions.ApiBaseUrl is '{ApiBaseUrl}': expected an https address, or http on this machine.", [nameof(ApiBaseUrl)])];
}
