using CustomerHealth.Bot.Configuration;
using System.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>The options that every command takes.</summary>
internal sealed class CommonOptions
{
    private static readonly OffsetDateTimePattern[] WithOffset =
    [
        OffsetDateTimePattern.ExtendedIso,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>"),
    ];

    private static readonly LocalDateTimePattern[] Local =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd"),
    ];

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
    private static Func<DateTimeZone, TimeProvider> ClockOf(string? now)
    {
        if (now is null)
            return _ => TimeProvider.System;
        foreach (var pattern in WithOffset)
        {
            if (pattern.Parse(now) is { Success: true } moment)
            {
                Years.Check("--now", now, moment.Value.Year);
                return _ => new FixedClock(moment.Value.ToInstant());
            }
        }

        foreach (var pattern in Local)
        {
            if (pattern.Parse(now) is { Success: true } moment)
            {
                Years.Check("--now", now, moment.Value.Year);
                return zone => new FixedClock(moment.Value.InZoneLeniently(zone).ToInstant());
            }
        }

        throw new BadInputException($"--now is '{now}'; expected an ISO date and time such as 2026-11-16T09:00 or 2026-11-16T09:00:00+02:00.");
    }
}
