using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Documents.Tests.Templates;

/// <summary>An invented agency, Northlight Studio, with one client whose seven views differ, and its review.</summary>
internal static class Northlight
{
    public static readonly LocalDate Day = new(2026, 11, 20);
    public static readonly AsOf AsOf = new(Day, DateTimeZoneProviders.Tzdb["Europe/Stockholm"]);

    private static readonly Account Acme = new()
    {
        Key = "acme", Name = "Acme Robotics", Industry = "Manufacturing", Segment = "Mid-market", Region = "Nordics", Tier = "Growth",
        Mrr = 4800, Start = new(2025, 9, 1), Renewal = new(2027, 1, 31), Owner = "mara", Pod = "north",
    };

    public static AccountScorecardInput Scorecard { get; } = new()
    {
        Health = Health(),
        Organisation = "Northlight Studio",
        OwnerName = "Mara Lindqvist",
        PodName = "North",
        Names = new Dictionary<string, string>(StringComparer.Ordinal) { ["mara"] = "Mara Lindqvist" },
        Zone = AsOf.Zone,
        Tracks = new Dictionary<string, ScoreTrack>(StringComparer.Ordinal)
        {
            ["vendor-risk"] = Track(72, 70, 71, 68, 66, 63, 58, 52, 49.5, 45, 38, 30, 22.2),
            ["vendor-expansion"] = new([.. new double?[13]], null) { NotApplicable = [.. Enumerable.Range(0, 13)] },
            ["client-outcomes"] = Track(55, 55, 58, 60, 62, 62, 66, 70, 70, 75, 75, 83, 75),
            ["client-experience"] = Track(80, 80, 78, 78, 78, 76, 75, 75, 74, 72, 70, 70, 66.67),
            ["vendor-outcomes/retention"] = Track(70, 70, 66, 60, 55, 50, 50, 48, 45, 40, 40, 30, 25),
            ["vendor-outcomes/advocacy"] = Track(80, 80, 80, 85, 85, 85, 90, 90, 100, 100, 100, 100, 100),
        },
    };

    public static QbrExpectations Review { get; } = new()
    {
        Organisation = "Northlight Studio",
        Quarter = new Quarter(2026, 3),
        Leader = "Sam Idowu",
        Subject = "Pod North",
        Date = new(2026, 10, 14),
        Start = new(9, 0),
        TimeZone = "Europe/Stockholm",
        Place = "Studio room Polaris",
        Participants =
        [
            new("Sam Idowu", "VP Customer Success", [MeetingRole.Leader]),
            new("Mara Lindqvist", "Account manager, pod North", [MeetingRole.Presenter]),
            new("Ines Carvalho", "Designer, pod North", [MeetingRole.NoteTaker]),
            new("Priya Nandakumar", "Head of Support", [MeetingRole.Moderator, MeetingRole.Expert]),
        ],
        Materials = [new("Wins, failures and lessons, on one page", "Mara Lindqvist", "")],
        Reports = [new("Account scorecards of the pod", "Mara Lindqvist", "account-scorecard")],
        PastNumbers = [new("Share of 90-day objectives met", "Mara Lindqvist", "Objectives")],
        ComingNumbers = [new("Renewals by quarter and their worth", "Mara Lindqvist", "Account list")],
        Format = "Presenters speak to their own page for five minutes, then the room asks.",
        Tools = ["the shared notes page", "the scorecards on screen"],
        Slides = new Slides(AreMade: true, "Northlight QBR, six slides"),
        Agenda =
        [
            new("Q3 in review: wins, failures, lessons", 45, "Mara Lindqvist", AgendaKind.Talk),
            new("Break", 10, null, AgendaKind.Break),
            new("Goals for Q4", 35, "Sam Idowu", AgendaKind.Decision),
        ],
    };

    private static AccountHealth Health() => new HealthEngine(new Scorecard { Version = "4f1c2a", Content = "", Views = [.. Views()] }, AsOf)
        .Score(new AccountEvidence(Acme, AccountHistory.Of(Acme.Key,
        [
            Reading("support.open-tickets", "11", 2), Reading("support.repeat-share", "27", 2), Reading("support.oldest-case", "9", 2),
            Reading("product.open-defects", "non-critical", 5), Reading("marketing.events", "2026-02-03", 290), Reading("adoption.active", "62", 1),
            Reading("sponsor", "red", 12), Reading("nps", "9", 30), Reading("reference", "yes", 40), Reading("utilisation", "71", 1),
            Reading("roi", "96", 15), Reading("time-to-value", "88", 200), Reading("sales-experience", "4.4", 400), Reading("support-experience", "2.8", 20),
            Reading("meeting-cadence", "2026-11-06", 14), Reading("answers", "92", 3), Reading("people.owner", "3", 60), Reading("process.goals", "green", 400),
        ]),
        [
            new Override
            {
                Account = Acme.Key, Kind = OverrideKind.Cap, View = "client-engagement", Cap = Band.Yellow, Author = "mara",
                Reason = "They answer, but only the assistant does.", SetAt = Instant.FromUtc(2026, 11, 10, 9, 0), Until = new(2026, 12, 24),
            },
        ]));

    public static IEnumerable<View> Views()
    {
        yield return Given.View("vendor-outcomes",
            Group("retention", "Retention", "Customer Success", Percent("adoption.active", "Monthly active share", 75, 50), Colour("sponsor", "Executive sponsor", 90, "Book a call with the sponsor and bring one result.")),
            Group("expansion", "Expansion", "Sales lead", Percent("utilisation", "Utilisation", 75, 50)),
            Group("advocacy", "Advocacy", "Marketing", Number("nps", "Recent feedback", 9, 7), YesNo("reference", "Reference"))) with
        { Name = "Vendor Outcomes", Combine = Combine.None };
        yield return Given.View("vendor-risk",
            Group("support", "Support health", "Head of Support",
                Count("support.open-tickets", "Open tickets", 3, 8, "open cases", "Ask the support lead for a joint triage call."),
                Lower(Percent("support.repeat-share", "Repeat cases", 10, 25)), Lower(Number("support.oldest-case", "Oldest open case", 7, 21) with { Unit = "days" })),
            Group("product", "Product health", "Head of Product", Choice("product.open-defects", "Open defects")),
            Group("marketing", "Marketing engagement", "Head of Marketing", Days("marketing.events", "Last event", 90, 180))) with
        { Name = "Vendor Risk" };
        yield return Given.View("vendor-expansion", Group("lightsabers", "Lightsabers", "Sales lead", Nowhere("product.lightsabers", "Lightsabers owned"))) with { Name = "Vendor Expansion" };
        yield return Given.View("client-outcomes",
            Group("value", "Value", "Customer Success", Percent("roi", "Return on investment", 100, 75), Lower(Percent("time-to-value", "Time to value", 100, 125)), Percent("tco", "Cost of ownership", 100, 75))) with
        { Name = "Client Outcomes", Audience = Audience.Client };
        yield return Given.View("client-experience",
            Group("experience", "Experience", "Voice of the client", Number("sales-experience", "Sales experience", 4, 3), Number("support-experience", "Support experience", 4, 3), Number("nps", "Relationship", 9, 7))) with
        { Name = "Client Experience" };
        yield return Given.View("client-engagement",
            Group("contact", "Contact", "Customer Success", Days("meeting-cadence", "Last call", 35, 60), Percent("answers", "Answers in one business day", 90, 70))) with
        { Name = "Client Engagement" };
        yield return Given.View("client-maturity",
            Group("people", "People", "Customer Success", Rubric("people.owner", "Named owner")),
            Group("process", "Process", "Customer Success", Colour("process.goals", "Documented goals", 180, "Write the goals down with the client."), Rubric("process.review", "Review habit")),
            Group("technology", "Technology", "Customer Success", Rubric("tech.tracking", "Tracking in place"), Rubric("tech.data", "Data quality"))) with
        { Name = "Client Maturity" };
    }

    private static ScoreTrack Track(params double[] weeks) => new([.. weeks.Select(w => (double?)w)], weeks[^1] - weeks[^5]);

    private static Group Group(string key, string name, string owner, params Measure[] measures) =>
        new() { Key = key, Name = name, Owner = owner, Measures = [.. measures] };

    private static Measure Number(string key, string name, double green, double yellow) =>
        new() { Key = key, Name = name, Kind = MeasureKind.Number, Cuts = new CutPoints(green, yellow), Play = "Ask what would have made it better." };

    private static Measure Percent(string key, string name, double green, double yellow) =>
        new() { Key = key, Name = name, Kind = MeasureKind.Percent, Cuts = new CutPoints(green, yellow) };

    private static Measure Lower(Measure measure) => measure with { Better = Direction.Lower };

    private static Measure Count(string key, string name, double green, double yellow, string unit, string play) => new()
    {
        Key = key, Name = name, Kind = MeasureKind.Count, Better = Direction.Lower, Cuts = new CutPoints(green, yellow), Unit = unit, Play = play, ValidDays = 35,
    };

    private static Measure Days(string key, string name, double green, double yellow) => new()
    {
        Key = key, Name = name, Kind = MeasureKind.DaysSince, Better = Direction.Lower, Cuts = new CutPoints(green, yellow), Play = "Invite the client by name, not by list.",
    };

    private static Measure Colour(string key, string name, int days, string play) =>
        new() { Key = key, Name = name, Kind = MeasureKind.Colour, ValidDays = days, Play = play };

    private static Measure YesNo(string key, string name) => new() { Key = key, Name = name, Kind = MeasureKind.YesNo };

    private static Measure Rubric(string key, string name) => new() { Key = key, Name = name, Kind = MeasureKind.Rubric };

    private static Measure Nowhere(string key, string name) =>
        new() { Key = key, Name = name, Kind = MeasureKind.Count, Cuts = new CutPoints(10, 1), OtherwiseNotApplicable = true };

    private static Measure Choice(string key, string name) => Given.Choice(key, ("none", Band.Green), ("non-critical", Band.Yellow), ("critical", Band.Red)) with
    {
        Name = name, Play = "Tell the client the fix date of the worst defect, or the workaround.",
    };

    public static (string Measure, Reading Reading) Reading(string measure, string value, int daysAgo)
    {
        var at = AsOf.Zone.AtLeniently(Day.PlusDays(-daysAgo).At(new LocalTime(12, 0))).ToInstant();
        return (measure, Core.Observations.Reading.Of(at, at, value, string.Create(CultureInfo.InvariantCulture, $"{measure}-{daysAgo}"), "test"));
    }
}
