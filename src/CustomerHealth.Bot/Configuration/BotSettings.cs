using CustomerHealth.Core;
using NodaTime;

namespace CustomerHealth.Bot.Configuration;

/// <summary>What the program runs with: settings file, environment, command line; checked as a whole, all faults at once.</summary>
internal sealed class BotSettings
{
    private const string FileName = "appsettings.json";

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

    /// <summary>Folder of the scorecards.</summary>
    public required string Scorecards { get; init; }

    /// <summary>Folder of the bundled samples.</summary>
    public required string Samples { get; init; }

    /// <summary>True when <c>--now</c> fixed the clock.</summary>
    public bool ClockIsFixed => Clock is FixedClock;

    /// <summary>The same with another store.</summary>
    public BotSettings WithStore(string store) => new()
    {
        Configuration = Configuration,
        Organization = Organization,
        Clock = Clock,
        Store = store,
        Templates = Templates,
        Scorecards = Scorecards,
        Samples = Samples,
    };

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="file"><c>--config</c>; null for the default places.</param>
    /// <param name="store"><c>--store</c>; null for the configured one.</param>
    /// <param name="clock">The clock, once the organisation's zone is known.</param>
    /// <exception cref="BadInputException">Something in them is wrong; the message names all of it.</exception>
    public static BotSettings Load(string? file, string? store, Func<DateTimeZone, TimeProvider> clock)
    {
        var found = Find(file);
        var folder = found is null ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(found))!;
        var configuration = Read(found);
        var faults = SettingsCheck.Of(configuration);
        if (faults.Count > 0)
            throw new BadInputException(string.Join(Environment.NewLine, faults.Select(f => $"{found ?? "environment"}: {f}")));

        var zone = DateTimeZoneProviders.Tzdb[configuration["Organization:TimeZone"] ?? "Etc/UTC"];
        var templates = Beside(folder, configuration["Templates:Path"] ?? "templates");
        return new BotSettings
        {
            Configuration = configuration,
            Organization = new Organization(configuration["Organization:Name"] ?? "Your organisation", zone),
            Clock = clock(zone),
            Store = store ?? configuration["Storage:ConnectionString"] ?? "Data Source=data/customerhealth.db",
            Templates = templates,
            Scorecards = configuration["Scorecards:Path"] is { } path ? Beside(folder, path) : Path.Combine(templates, "scorecards"),
            Samples = Beside(folder, "samples"),
        };
    }

    private static string? Find(string? file)
    {
        if (file is not null)
            return File.Exists(file) ? file : throw new BadInputException($"The settings file '{file}' does not exist.");
        string[] places = [Path.Combine(Directory.GetCurrentDirectory(), FileName), Path.Combine(AppContext.BaseDirectory, FileName)];
        return Array.Find(places, File.Exists);
    }

    private static IConfigurationRoot Read(string? file)
    {
        try
        {
            var builder = new ConfigurationBuilder();
            if (file is not null)
                builder.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
            return builder.AddEnvironmentVariables().Build();
        }
        catch (InvalidDataException wrong)
        {
            throw new BadInputException($"{file}: {wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
    }

    /// <summary>A path of the settings, from the settings' folder; where it is not there, from the program's.</summary>
    private static string Beside(string folder, string path)
    {
        var fromSettings = Path.GetFullPath(path, folder);
        var fromProgram = Path.GetFullPath(path, AppContext.BaseDirectory);
        return Path.IsPathRooted(path) || Directory.Exists(fromSettings) || !Directory.Exists(fromProgram) ? fromSettings : fromProgram;
    }
}
