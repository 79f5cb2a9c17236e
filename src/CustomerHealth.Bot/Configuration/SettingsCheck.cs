using CustomerHealth.Core.Accounts;
using NodaTime;

namespace CustomerHealth.Bot.Configuration;

/// <summary>Finds everything that is wrong in the settings, all at once.</summary>
internal static class SettingsCheck
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Organization"] = ["Name", "TimeZone", "Locale", "FiscalYearStartMonth", "Holidays"],
        ["Storage"] = ["Provider", "ConnectionString", "SecretKey"],
        ["Slack"] = ["SigningSecret", "BotToken", "AppToken", "ApiBaseUrl", "TeamIds", "ClientId", "ClientSecret", "PublicUrl"],
        ["Teams"] = ["AppId", "TenantId", "ClientSecret", "OpenIdMetadataUrl", "TokenEndpoint", "ServiceUrls"],
        ["Scorecards"] = ["Path"],
        ["Templates"] = ["Path", "Fonts"],
        ["Cadence"] = [],
        ["Reports"] = ["OutputPath", "Recipients"],
        ["Api"] = ["Keys"],
        ["Asana"] = ["Token", "ApiBaseUrl"],
    };

    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        List<string> faults = [];
        if (configuration["Organization:TimeZone"] is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            faults.Add($"Organization:TimeZone is '{zone}', which is no IANA time zone; expected one such as Europe/Helsinki.");
        if (configuration["Storage:Provider"] is { } provider && provider is not ("Sqlite" or "PostgreSql"))
            faults.Add($"Storage:Provider is '{provider}'; expected Sqlite or PostgreSql.");
        foreach (var (section, keys) in Known.Where(k => k.Value.Length > 0))
            faults.AddRange(configuration.GetSection(section).GetChildren().Select(c => c.Key).Where(k => !Has(keys, k)).Select(k => Unknown(section, k, keys)));
        return faults;
    }

    private static bool Has(string[] keys, string key) => keys.Contains(key, StringComparer.OrdinalIgnoreCase);

    private static string Unknown(string section, string key, string[] keys)
    {
        var near = Array.Find(keys, k => Spelling.Distance(k.ToUpperInvariant(), key.ToUpperInvariant(), 2) <= 2);
        return $"{section}:{key} is not a setting; {(near is null ? $"expected one of {string.Join(", ", keys)}" : $"did you mean {section}:{near}")}.";
    }
}
