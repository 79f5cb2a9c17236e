using System.Globalization;
using CustomerHealth.Bot.Delivery;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Security;
using CustomerHealth.Storage;
using NodaTime;

namespace CustomerHealth.Bot.Configuration;

/// <summary>Finds everything that is wrong in the settings, all at once.</summary>
internal static class SettingsCheck
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Organization"] = ["Name", "TimeZone", "Locale", "FiscalYearStartMonth", "Holidays"],
        ["Storage"] = ["Provider", "ConnectionString", "SecretKey", "PreviousSecretKeys"],
        ["Slack"] = ["SigningSecret", "BotToken", "AppToken", "ApiBaseUrl", "TeamIds", "ClientId", "ClientSecret", "PublicUrl"],
        ["Teams"] = ["AppId", "TenantId", "ClientSecret", "OpenIdMetadataUrl", "TokenEndpoint", "ServiceUrls", "PublicUrl"],
        ["Scorecards"] = ["Path"],
        ["Templates"] = ["Path", "Fonts"],
        ["Cadence"] = [],
        ["Delivery"] = ["LeaseSeconds"],
        ["Reports"] = ["OutputPath", "Recipients"],
        ["Api"] = ["Keys", "RequestsPerMinute"],
        ["Asana"] = ["Token", "ApiBaseUrl"],
    };

    /// <summary>Sections that the host reads, not we.</summary>
    private static readonly string[] OfTheHost = ["Logging", "AllowedHosts", "Kestrel", "Urls", "$schema"];

    /// <param name="configuration">File and environment together.</param>
    /// <param name="file">The file alone: the environment is full of names that are not ours.</param>
    public static IReadOnlyList<SettingsFault> Of(IConfiguration configuration, IConfiguration file) =>
    [
        .. file.GetChildren().Where(s => !Known.ContainsKey(s.Key) && !Has(OfTheHost, s.Key)).Select(s => Unknown(s.Key, "", [.. Known.Keys])),
        .. Known.Keys.Where(key => !string.IsNullOrEmpty(file[key])).Select(key => Wrong(key, $"is '{file[key]}'; expected its settings in braces, as in \"{key}\": {{ ... }}.")),
        .. Known.Where(k => k.Value.Length > 0).SelectMany(k => UnknownKeys(configuration.GetSection(k.Key), k.Value)),
        .. Values(configuration),
        .. SecretKeysCheck.Of(configuration),
        .. SlackCheck.Of(configuration.GetSection("Slack"), configuration[SecretKey.Setting]),
        .. TeamsCheck.Of(configuration.GetSection("Teams"), configuration[SecretKey.Setting]),
        .. ApiCheck.Of(configuration.GetSection("Api")),
        .. DeliverySettings.Check(configuration),
        .. ReportRecipients.Check(configuration),
    ];

    private static IEnumerable<SettingsFault> UnknownKeys(IConfigurationSection section, string[] keys) =>
        section.GetChildren().Select(c => c.Key).Where(k => !Has(keys, k)).Select(k => Unknown(k, section.Key + ":", keys));

    private static IEnumerable<SettingsFault> Values(IConfiguration configuration)
    {
        if (configuration["Organization:TimeZone"] is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            yield return Wrong("Organization:TimeZone", $"is '{zone}', which is no IANA time zone; expected one such as Europe/Helsinki.");
        if (configuration["Organization:FiscalYearStartMonth"] is { } month
            && !(int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12))
        {
            yield return Wrong("Organization:FiscalYearStartMonth", $"is '{month}'; expected a month from 1 to 12.");
        }

        if (Provider(configuration["Storage:Provider"], configuration["Storage:ConnectionString"]) is { } fault)
            yield return fault;
    }

    /// <summary>The provider says what the connection string must be; without it the connection string decides.</summary>
    private static SettingsFault? Provider(string? provider, string? connection) => (provider, connection is null ? (bool?)null : Store.IsPostgres(connection)) switch
    {
        (not (null or "Sqlite" or "PostgreSql"), _) => Wrong("Storage:Provider", $"is '{provider}'; expected Sqlite or PostgreSql."),
        ("PostgreSql", null) => new("Storage:ConnectionString", "CHB004", "Storage:ConnectionString is missing; PostgreSql needs one such as Host=db;Database=customerhealth;Username=bot."),
        ("PostgreSql", false) => Wrong("Storage:ConnectionString", "names no server, but Storage:Provider is PostgreSql; write Host=…;Database=…, or the provider Sqlite."),
        ("Sqlite", true) => Wrong("Storage:ConnectionString", "has Host=, which is PostgreSQL, but Storage:Provider is Sqlite; write Data Source=FILE, or the provider PostgreSql."),
        _ => null,
    };

    private static bool Has(string[] keys, string key) => keys.Contains(key, StringComparer.OrdinalIgnoreCase);

    private static SettingsFault Wrong(string key, string what) => new(key, "CHB003", $"{key} {what}");

    private static SettingsFault Unknown(string key, string section, string[] keys)
    {
        var near = Array.Find(keys, k => Spelling.Distance(k.ToUpperInvariant(), key.ToUpperInvariant(), 2) <= 2);
        var hint = near is null ? $"expected one of {string.Join(", ", keys)}" : $"did you mean {section}{near}";
        return new SettingsFault(section + key, "CHB002", $"{section}{key} is not a setting; {hint}.");
    }
}
