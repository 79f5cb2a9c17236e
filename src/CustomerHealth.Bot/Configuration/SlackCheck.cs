using CustomerHealth.Channels;
using CustomerHealth.Core.Security;

namespace CustomerHealth.Bot.Configuration;

/// <summary>Finds what is wrong in section <c>Slack</c>. With no key set Slack is off; with any it is checked whole.</summary>
internal static class SlackCheck
{
    private const int ShortestSecret = 16;
    private const string TokenBegins = "xoxb-";
    private const string AppTokenBegins = "xapp-";

    /// <summary>Every mistake of the section. A secret's value is never repeated.</summary>
    /// <param name="slack">The section.</param>
    /// <param name="secretKey"><c>Storage:SecretKey</c>, which tokens of installations are encrypted with.</param>
    public static IEnumerable<SettingsFault> Of(IConfigurationSection slack, string? secretKey)
    {
        if (slack.IsOff)
            yield break;
        if (slack["SigningSecret"] is not { Length: >= ShortestSecret } && (!IsSet(slack, "AppToken") || IsSet(slack, "SigningSecret")))
            yield return Wrong("Slack:SigningSecret", $"is missing or shorter than {ShortestSecret} signs; it stands under Basic Information of the Slack app.");
        if (IsSet(slack, "AppToken") && !IsToken(slack["AppToken"]!, AppTokenBegins))
            yield return Wrong("Slack:AppToken", $"is no app-level token; expected one that begins with {AppTokenBegins}, under Basic Information, App-Level Tokens of the Slack app.");
        if (!slack.GetSection("TeamIds").GetChildren().Any(t => !string.IsNullOrWhiteSpace(t.Value)))
            yield return Missing("Slack:TeamIds", "lists no workspace, so nobody may ask; name at least one id such as T0123456789.");
        foreach (var fault in OAuth(slack, secretKey))
            yield return fault;
        if (!IsSet(slack, "BotToken") && !IsSet(slack, "ClientId") && !IsSet(slack, "ClientSecret"))
            yield return Missing("Slack:BotToken", "is missing, so the bot cannot speak; it stands under OAuth & Permissions of the Slack app once it is installed.");
        else if (IsSet(slack, "BotToken") && !IsToken(slack["BotToken"]!, TokenBegins))
            yield return Wrong("Slack:BotToken", $"is no bot token; expected the one that begins with {TokenBegins}, under OAuth & Permissions of the Slack app.");
        if (slack["PublicUrl"] is { Length: > 0 } url && PublicUrl.Of(url) is null)
            yield return Wrong("Slack:PublicUrl", $"is '{url}'; {PublicUrl.Expected}");
        if (slack["ApiBaseUrl"] is { Length: > 0 } api && !IsApi(api))
            yield return Wrong("Slack:ApiBaseUrl", $"is '{api}'; expected an https address such as https://slack.com/api/, or http on this machine.");
    }

    /// <summary>Whether the app can be installed by OAuth.</summary>
    public static bool HasOAuth(IConfigurationSection slack) => IsSet(slack, "ClientId") && IsSet(slack, "ClientSecret");

    private static IEnumerable<SettingsFault> OAuth(IConfigurationSection slack, string? secretKey)
    {
        if (!IsSet(slack, "ClientId") && !IsSet(slack, "ClientSecret"))
            yield break;
        if (!IsSet(slack, "ClientId"))
            yield return Missing("Slack:ClientId", "is missing beside Slack:ClientSecret; both stand under Basic Information of the Slack app, and with both the app is installed by OAuth.");
        if (!IsSet(slack, "ClientSecret"))
            yield return Missing("Slack:ClientSecret", "is missing beside Slack:ClientId; both stand under Basic Information of the Slack app, and with both the app is installed by OAuth.");
        if (!IsSet(slack, "PublicUrl"))
            yield return Missing("Slack:PublicUrl", "is missing, and Slack sends administrators back to it; " + PublicUrl.Expected);
        if (string.IsNullOrWhiteSpace(secretKey))
            yield return Missing(SecretKey.Setting, $"is missing, and tokens of installations are not kept without it; {SecretKey.Expected}.");
    }

    private static bool IsSet(IConfigurationSection slack, string key) => !string.IsNullOrWhiteSpace(slack[key]);

    private static bool IsToken(string token, string begins) =>
        token.Length > begins.Length && token.StartsWith(begins, StringComparison.Ordinal) && token.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool IsApi(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    private static SettingsFault Wrong(string key, string what) => new(key, "CHB003", $"{key} {what}");

    private static SettingsFault Missing(string key, string what) => new(key, "CHB004", $"{key} {what}");
}
