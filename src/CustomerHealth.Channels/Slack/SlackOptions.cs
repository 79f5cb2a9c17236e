using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace CustomerHealth.Channels.Slack;

/// <summary>Section <c>Slack</c>. With no key set Slack is off; one that is blank is not set.</summary>
internal sealed class SlackOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Slack";

    private static readonly Uri Slacks = new("https://slack.com/api/");

    /// <summary>The app's signing secret: every request over HTTP is checked against it. Null where Slack is heard over Socket Mode alone.</summary>
    [MinLength(16)]
    public string? SigningSecret { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>The ids of the workspaces that may ask (<c>T…</c>); every other is refused, and with none listed all are.</summary>
    [Required]
    public IReadOnlyList<string> TeamIds { get; init => field = [.. value.Where(id => !string.IsNullOrWhiteSpace(id))]; } = [];

    /// <summary>The workspace of <see cref="BotToken"/>; null when none is listed.</summary>
    public string? Workspace => TeamIds is [var one, ..] ? one : null;

    /// <summary>The app's bot token (<c>xoxb-…</c>) in the first workspace: with it the bot speaks there. Null where the app is installed by OAuth.</summary>
    [RegularExpression("^xoxb-[A-Za-z0-9-]+$", ErrorMessage = "SlackOptions.BotToken must begin with xoxb-, as a bot token does.")]
    public string? BotToken { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>The app-level token (<c>xapp-…</c>) with the permission connections:write: with it Slack is heard over Socket Mode. Null to be heard over HTTP.</summary>
    [RegularExpression("^xapp-[A-Za-z0-9-]+$", ErrorMessage = "SlackOptions.AppToken must begin with xapp-, as an app-level token does.")]
    public string? AppToken { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>The app's client id: with it and the secret the app can be installed by OAuth. Null for none.</summary>
    public string? ClientId { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>The app's client secret.</summary>
    public string? ClientSecret { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>Where browsers reach the program; null when nobody said.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Whether the app can be installed in several workspaces.</summary>
    public bool HasOAuth => ClientId is { Length: > 0 } && ClientSecret is { Length: > 0 };

    /// <summary>Whether Slack is heard over Socket Mode.</summary>
    public bool HasSocket => AppToken is { Length: > 0 };

    /// <summary>Where an administrator begins to install the app; null when it is not installed by OAuth.</summary>
    public Uri? InstallUrl => HasOAuth ? Under("slack/install") : null;

    /// <summary>Where Slack sends the administrator back to.</summary>
    public Uri? RedirectUrl => HasOAuth ? Under("slack/oauth_redirect") : null;

    /// <summary>Where the Web API is; another one than Slack's only for tests and proxies.</summary>
    [Required, AllowNull]
    public Uri ApiBaseUrl { get; init => field = value ?? Slacks; } = Slacks;

    /// <summary>Whether a token may go there: over https, or to this very machine.</summary>
    public static bool MayBeBase(Uri url) => url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!MayBeBase(ApiBaseUrl))
            yield return new ValidationResult($"SlackOptions.ApiBaseUrl is '{ApiBaseUrl}': expected an https address, or http on this machine.", [nameof(ApiBaseUrl)]);
        if (SigningSecret is null && !HasSocket)
            yield return new ValidationResult("SlackOptions.SigningSecret is missing, and there is no AppToken: nothing of Slack's could be heard.", [nameof(SigningSecret)]);
        if (BotToken is null && !HasOAuth)
            yield return new ValidationResult("SlackOptions.BotToken is missing, and there is no ClientId and ClientSecret to install the app with.", [nameof(BotToken)]);
        if (HasOAuth && PublicUrl is null)
            yield return new ValidationResult("SlackOptions.PublicUrl is missing: Slack sends the administrator back to it.", [nameof(PublicUrl)]);
    }

    private Uri? Under(string path) => PublicUrl is { } url ? new Uri($"{url.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}") : null;
}
