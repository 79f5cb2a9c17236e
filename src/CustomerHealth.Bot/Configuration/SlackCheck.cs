namespace CustomerHealth.Bot.Configuration;

/// <summary>Finds what is wrong in section <c>Slack</c>. With no key set Slack is off; with any it is checked whole.</summary>
internal static class SlackCheck
{
    private const int ShortestSecret = 16;
    private const string TokenBegins = "xoxb-";

    /// <summary>Every mistake of the section. A secret's value is never repeated.</summary>
    public static IEnumerable<SettingsFault> Of(IConfigurationSection slack)
    {
        if (slack.AsEnumerable().All(key => string.IsNullOrWhiteSpace(key.Value)))
            yield break;
        if (slack["SigningSecret"] is not { Length: >= ShortestSecret })
            yield return Wrong("Slack:SigningSecret", $"is missing or shorter than {ShortestSecret} signs; it stands under Basic Information of the Slack app.");
        if (!slack.GetSection("TeamIds").GetChildren().Any(t => !string.IsNullOrWhiteSpace(t.Value)))
            yield return Missing("Slack:TeamIds", "lists no workspace, so nobody may ask; name at least one id such as T0123456789.");
        if (string.IsNullOrWhiteSpace(slack["BotToken"]))
            yield return Missing("Slack:BotToken", "is missing, so the bot cannot speak; it stands under OAuth & Permissions of the Slack app once it is installed.");
        else if (!IsBotToken(slack["BotToken"]!))
            yield return Wrong("Slack:BotToken", $"is no bot token; expected the one that begins with {TokenBegins}, under OAuth & Permissions of the Slack app.");
        if (slack["PublicUrl"] is { Length: > 0 } url && PublicUrl.Of(url) is null)
            yield return Wrong("Slack:PublicUrl", $"is '{url}'; {PublicUrl.Expected}");
        if (slack["ApiBaseUrl"] is { Length: > 0 } api && !IsApi(api))
            yield return Wrong("Slack:ApiBaseUrl", $"is '{api}'; expected an https address such as https://slack.com/api/, or http on this machine.");
    }

    private static bool IsBotToken(string token) =>
        token.Length > TokenBegins.Length && token.StartsWith(TokenBegins, StringComparison.Ordinal) && token.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool IsApi(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    private static SettingsFault Wrong(string key, string what) => new(key, "CHB003", $"{key} {what}");

    private static SettingsFault Missing(string key, string what) => new(key, "CHB004", $"{key} {what}");
}
