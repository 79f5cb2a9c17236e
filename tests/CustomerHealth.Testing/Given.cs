using System.Collections.Frozen;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Testing;

/// <summary>Short ways to write down a scorecard, an account and what was observed of it.</summary>
public static class Given
{
    public static readonly LocalDate Day = new(2026, 11, 16);

    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Helsinki"];

    public static AsOf AsOf { get; } = new(Day, Zone);

    public static Account Account { get; } = new() { Key = "acme", Name = "Acme Robotics", Start = new(2026, 1, 10) };

    public static Measure Count(string key, double green = 3, double yellow = 8) =>
        new() { Key = key, Name = key, Kind = MeasureKind.Count, Better = Direction.Lower, Cuts = new(green, yellow) };

    public static Measure Colour(string key, double weight = 1, int? valid = null) =>
        new() { Key = key, Name = key, Kind = MeasureKind.Colour, Weight = weight, ValidDays = valid };

    public static Measure Choice(string key, params (string Text, Band Band)[] map) => new()
    {
        Key = key,
        Name = key,
        Kind = MeasureKind.Choice,
        Map = map.ToFrozenDictionary(m => m.Text, m => m.Band, StringComparer.OrdinalIgnoreCase),
    };

    public static Group Group(string key, params Measure[] measures) => new() { Key = key, Name = key, Owner = "Owner of " + key, Measures = [.. measures] };

    public static View View(string key, params Group[] groups) => new() { Key = key, Name = key, Groups = [.. groups] };

    public static Scorecard Scorecard(params View[] views) => new() { Views = [.. views], Version = "test", Content = "test" };

    /// <summary>A reading made at noon, a number of days before <see cref="Day"/>.</summary>
    public static (string Measure, Reading Reading) Reading(string measure, string value, int daysAgo = 0, int? knownDaysAgo = null, string? id = null)
    {
        var at = Noon(daysAgo);
        return (measure, Core.Observations.Reading.Of(at, Noon(knownDaysAgo ?? daysAgo), value, id ?? $"{measure}-{daysAgo}-{value}", "test"));
    }

    public static CommandRequest Request(string text, string? person = null) => new()
    {
        Actor = person is null ? Actor.Operator : new Actor(person, person),
        Workspace = "test",
        Place = "test",
        IdempotencyKey = text,
        Text = text,
    };

    public static Instant Noon(int daysAgo) => Zone.AtLeniently(Day.PlusDays(-daysAgo).At(new LocalTime(12, 0))).ToInstant();

    public static AccountHistory History(params (string, Reading)[] readings) => AccountHistory.Of("acme", readings);

    public static AccountHealth Score(Scorecard scorecard, params (string, Reading)[] readings) =>
        new HealthEngine(scorecard, AsOf).Score(Account, History(readings));

    /// <summary>The result of one measure alone in a view.</summary>
    public static MeasureResult Score(Measure measure, params (string, Reading)[] readings) => Score(measure, Account, readings);

    public static MeasureResult Score(Measure measure, Account account, params (string, Reading)[] readings) =>
        new HealthEngine(Scorecard(View("v", Group("g", measure))), AsOf).Score(account, History(readings)).Views[0].Groups[0].Measures[0];
}
