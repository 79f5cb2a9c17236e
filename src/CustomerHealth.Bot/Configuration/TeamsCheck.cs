using CustomerHealth.Channels;
using CustomerHealth.Core.Security;

namespace CustomerHealth.Bot.Configuration;

/// <summary>Finds what is wrong in section <c>Teams</c>. With no key set Teams is off; with any it is checked whole.</summary>
internal static class TeamsCheck
{
    private const string Id = "an id such as 11111111-2222-3333-4444-555555555555";

    private static readonly (string Name, string Example)[] Addresses =
    [
        ("OpenIdMetadataUrl", "https://login.botframework.com/v1/.well-known/openidconfiguration"), ("TokenEndpoint", "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"),
    ];

    /// <summary>Every mistake of the section. A secret's value is never repeated.</summary>
    /// <param name="teams">The section.</param>
    /// <param name="secretKey"><c>Storage:SecretKey</c>, which links to files are signed with.</param>
    public static IEnumerable<SettingsFault> Of(IConfigurationSection teams, string? secretKey) =>
        teams.IsOff ? [] : [.. Ids(teams), .. Urls(teams), .. Key(teams, secretKey)];

    private static IEnumerable<SettingsFault> Ids(IConfigurationSection teams)
    {
        foreach (var (name, where) in new[] { ("AppId", "it is the application (client) id of the app registration"), ("TenantId", "it is the directory (tenant) id of the app registration") })
        {
            if (string.IsNullOrWhiteSpace(teams[name]))
                yield return Missing($"Teams:{name}", $"is missing, so nobody may ask; {where}.");
            else if (!Guid.TryParseExact(teams[name], "D", out _))
                yield return Wrong($"Teams:{name}", $"is '{teams[name]}'; expected {Id}: {where}.");
        }

        if (string.IsNullOrWhiteSpace(teams["ClientSecret"]))
            yield return Missing("Teams:ClientSecret", "is missing, so the bot cannot speak; it is the value of a client secret under Certificates & secrets of the app registration.");
    }

    private static IEnumerable<SettingsFault> Urls(IConfigurationSection teams)
    {
        foreach (var (name, example) in Addresses)
        {
            if (teams[name] is { Length: > 0 } url && PublicUrl.Of(url) is null)
                yield return Wrong($"Teams:{name}", $"is '{url}'; expected an https address such as {example}, or http on this machine.");
        }

        foreach (var one in teams.GetSection("ServiceUrls").GetChildren())
        {
            if (PublicUrl.Of(one.Value ?? "") is null)
                yield return Wrong($"Teams:ServiceUrls:{one.Key}", $"is '{one.Value}'; expected an https address such as https://smba.trafficmanager.net/, or http on this machine.");
        }

        if (teams["PublicUrl"] is { Length: > 0 } reached && PublicUrl.Of(reached) is null)
            yield return Wrong("Teams:PublicUrl", $"is '{reached}'; {PublicUrl.Expected}");
    }

    private static IEnumerable<SettingsFault> Key(IConfigurationSection teams, string? secretKey) =>
        string.IsNullOrWhiteSpace(teams["PublicUrl"]) || !string.IsNullOrWhiteSpace(secretKey)
            ? []
            : [Missing(SecretKey.Setting, $"is missing, and links to files in channels (Teams:PublicUrl) are not signed without it; {SecretKey.Expected}.")];

    private static SettingsFault Wrong(string key, string what) => new(key, "CHB003", $"{key} {what}");

    private static SettingsFault Missing(string key, string what) => new(key, "CHB004", $"{key} {what}");
}
