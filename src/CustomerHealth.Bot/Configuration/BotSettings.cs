using System.Data.Common;
using System.Globalization;
using CustomerHealth.Channels;
using CustomerHealth.Core;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Documents.Fonts;
using NodaTime;

namespace CustomerHealth.Bot.Configuration;

/// <summary>What the program runs with: settings file, environment, command line; checked as a whole, all faults at once.</summary>
internal sealed class BotSettings
{
    /// <summary>Where more fonts are.</summary>
    public const string FontsKey = "Templates:Fonts";

    /// <summary>Everything that was configured.</summary>
    public required IConfiguration Configuration { get; init; }

    /// <summary>The firm.</summary>
    public required Organization Organization { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>SQLite file or connection string.</summary>
    public required string Store { get; init; }

    /// <summary>Folder of documents, messages and scorecards.</summary>
    public required string Templates { get; init; }

    /// <summary>Fonts for the characters that the built-in ones lack.</summary>
    public required DocumentFonts Fonts { get; init; }

    /// <summary>Folder of the scorecards.</summary>
    public required string Scorecards { get; init; }

    /// <summary>Folder of the bundled samples.</summary>
    public required string Samples { get; init; }

    /// <summary>The folder that relative paths of the settings start from.</summary>
    public string Folder { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>Where reports go that are files.</summary>
    public string ReportsFolder => Path.GetFullPath(Configuration[ReportRecipients.FolderKey] ?? "reports", Folder);

    /// <summary>Where people are written to who are not linked to a chat user, and channels sought that are known by name alone; null when there is no platform.</summary>
    public ChatHome? Home => HomeOf(Configuration);

    /// <summary>The same with another store.</summary>
    public BotSettings WithStore(string store) => new()
    {
        Configuration = Configuration,
        Organization = Organization,
        Clock = Clock,
        Store = store,
        Templates = Templates,
        Fonts = Fonts,
        Scorecards = Scorecards,
        Samples = Samples,
        Folder = Folder,
    };

    /// <summary>Takes the settings.</summary>
    /// <param name="source">What was read.</param>
    /// <param name="store"><c>--store</c>; null for the configured one.</param>
    /// <param name="clock">The clock, once the organisation's zone is known.</param>
    /// <exception cref="BadInputException">Something in them is wrong; the message names all of it.</exception>
    public static BotSettings Of(SettingsSource source, string? store, Func<DateTimeZone, TimeProvider> clock)
    {
        if (source.Mistakes.Count > 0)
            throw new BadInputException(string.Join(Environment.NewLine, source.Mistakes));

        var configuration = source.Configuration;
        var zone = DateTimeZoneProviders.Tzdb[configuration["Organization:TimeZone"] ?? "Etc/UTC"];
        return new BotSettings
        {
            Configuration = configuration,
            Organization = new Organization(configuration["Organization:Name"] ?? "Your organisation", zone)
            {
                FiscalYear = new FiscalYear(int.Parse(configuration["Organization:FiscalYearStartMonth"] ?? "1", CultureInfo.InvariantCulture)),
            },
            Clock = clock(zone),
            Store = store ?? StoreOf(source) ?? "Data Source=data/customerhealth.db",
            Templates = TemplatesOf(source),
            Fonts = FontsOf(source),
            Scorecards = ScorecardsOf(source),
            Samples = Beside(source.Folder, "samples"),
            Folder = source.Folder,
        };
    }

    /// <summary>Folder of the templates.</summary>
    public static string TemplatesOf(SettingsSource source) => Beside(source.Folder, source.Configuration["Templates:Path"] ?? "templates");

    /// <summary>The fonts of the configured folder; without one the built-in ones alone.</summary>
    public static DocumentFonts FontsOf(SettingsSource source) =>
        source.Configuration[FontsKey] is { Length: > 0 } path ? new DocumentFonts(Beside(source.Folder, path)) : DocumentFonts.BuiltIn;

    /// <summary>Folder of the scorecards.</summary>
    public static string ScorecardsOf(SettingsSource source) =>
        source.Configuration["Scorecards:Path"] is { } path ? Beside(source.Folder, path) : Path.Combine(TemplatesOf(source), "scorecards");

    /// <summary>The configured store; a relative file of a settings file of the operator's own stands beside that file.</summary>
    /// <summary>The first configured workspace, Slack's before Teams' tenant.</summary>
    public static ChatHome? HomeOf(IConfiguration configuration) => configuration.GetSection("Slack:TeamIds").GetChildren().Select(id => id.Value).FirstOrDefault(id => !string.IsNullOrWhiteSpace(id)) is { } workspace
        ? new ChatHome(PlatformNames.Slack, workspace)
        : configuration["Teams:TenantId"] is { Length: > 0 } tenant ? new ChatHome(PlatformNames.Teams, tenant.ToLowerInvariant()) : null;

    private static string? StoreOf(SettingsSource source)
    {
        const string Key = "Storage:ConnectionString";
        if (source.Configuration[Key] is not { } text || source.IsBundled || source.IsFromEnvironment(Key))
            return source.Configuration[Key];
        var parts = new DbConnectionStringBuilder { ConnectionString = text };
        if (!parts.TryGetValue("Data Source", out var file))
            return text;
        parts["Data Source"] = Path.GetFullPath((string)file, source.Folder);
        return parts.ConnectionString;
    }

    /// <summary>A path of the settings, from the settings' folder; where it is not there, from the program's.</summary>
    internal static string Beside(string folder, string path)
    {
        var fromSettings = Path.GetFullPath(path, folder);
        var fromProgram = Path.GetFullPath(path, AppContext.BaseDirectory);
        return Path.IsPathRooted(path) || Directory.Exists(fromSettings) || !Directory.Exists(fromProgram) ? fromSettings : fromProgram;
    }
}
