using CustomerHealth.Bot.Configuration;
using System.CommandLine;
using NodaTime;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>The options that every command takes.</summary>
internal sealed class CommonOptions
{
    /// <summary><c>--now</c>.</summary>
    public Option<string?> Now { get; } = new("--now") { Description = "Fix the clock: an ISO date and time, with or without offset.", HelpName = "ISO-DATETIME", Recursive = true };

    /// <summary><c>--config</c>.</summary>
    public Option<string?> Config { get; } = new("--config") { Description = "Settings file; default ./appsettings.json, else the one beside the program.", HelpName = "FILE", Recursive = true };

    /// <summary><c>--store</c>.</summary>
    public Option<string?> Store { get; } = new("--store") { Description = "SQLite file, or a connection string containing Host= for PostgreSQL.", HelpName = "FILE|CONNECTION-STRING", Recursive = true };

    /// <summary>What was given on this command line.</summary>
    public BotSettings Read(ParseResult parsed) =>
        BotSettings.Of(Source(parsed), parsed.GetValue(Store), ClockOf(parsed.GetValue(Now)));

    /// <summary>The settings file and the environment, with their mistakes.</summary>
    public SettingsSource Source(ParseResult parsed) => SettingsSource.Read(parsed.GetValue(Config));

    /// <summary>The clock that <c>--now</c> asks for; without an offset the time is the organisation's.</summary>
    private static Func<DateTimeZone, TimeProvider> ClockOf(string? now) =>
        now is null ? _ => TimeProvider.System : zone => new FixedClock(Moments.Read("--now", now, zone));
}
