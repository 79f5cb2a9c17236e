using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Client;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Statistics;
using NodaTime;

namespace CustomerHealth.Documents.Tests.Templates;

/// <summary>The client's review of one invented client: something of everything.</summary>
internal static class NorthlightClient
{
    private static readonly DateInterval Days = new(new(2026, 7, 1), new(2026, 9, 30));

    public static ClientQbrInput Review { get; } = new()
    {
        Organisation = "Northlight Studio",
        AccountKey = "acme",
        AccountName = "Acme Robotics",
        Quarter = new Quarter(2026, 3),
        Days = Days,
        AsOf = Days.End,
        Today = new(2026, 11, 20),
        PreparedFor = "Ruth Adeyemi, Managing Director",
        Outcomes = new ClientOutcomes { Coverage = 0.75, Minimum = 0.5, Measures = [.. Measures()] },
        Objectives = [.. Objectives()],
        Work = new ClientWork([new("demo-requests", "Publish the landing page", new(2026, 9, 24)), new("demo-requests", "Shorten the form", new(2026, 9, 28)), new(null, "Train two people", new(2026, 9, 29))], new(2026, 9, 21)),
        Tests = ExperimentResults.Of([Test("product-page-headline", 193, 251), Test("demo-form-fields", 141, 149), Test("pricing-page", 204, 141)], ExperimentFamily.File),
        Waiting = ClientWaiting.Of(
            [new("May we name a reference?", "Legal", new(2026, 7, 23), new(2026, 7, 30)), new("Which price may be shown?", "Ruth Adeyemi", new(2026, 9, 7), null)], Days, new ClientCalendar("de", BusinessCalendar.Weekdays, [2026])),
        Asks = [new("Release the wording", "Legal", new(2026, 12, 4)), new("One person who answers", "Board", null)],
        Contacts = [new("Mara Lindqvist", "Your account, day to day", "mara@northlight.example"), new("Sam Idowu", "Anything else", "")],
    };

    private static IEnumerable<ClientMeasure> Measures()
    {
        yield return new ClientMeasure { Key = "roi", Name = "Return", State = MeasureState.Fresh, Band = Band.Green, Value = "104 %", Number = 104, Unit = "of what we agreed", Target = "100 % or more", Before = "98 %", At = new(2026, 9, 30) };
        yield return new ClientMeasure { Key = "cost", Name = "Cost", State = MeasureState.Fresh, Band = Band.Yellow, Value = "108 %", Number = 108, Target = "100 % or less", At = new(2026, 9, 29) };
        yield return new ClientMeasure { Key = "met", Name = "Objectives", State = MeasureState.Stale, Band = Band.Unknown, At = new(2026, 1, 29) };
        yield return new ClientMeasure { Key = "start", Name = "Time to value", State = MeasureState.NotApplicable, Band = Band.NotApplicable };
    }

    private static IEnumerable<Objective> Objectives()
    {
        yield return Objective("trial-to-paid", "Trials that pay, %", (11, 15, 15), new(2026, 6, 22));
        yield return Objective("cost-per-lead", "Cost per lead, EUR", (48, 38, 41), new(2026, 6, 22));
        yield return Objective("demo-requests", "Demo requests a month", (40, 66, 62), new(2026, 9, 21));
        yield return Objective("page-conversion", "Product page conversion, %", (2, 3, 2.2), new(2026, 9, 21));
        yield return Objective("reviews", "Reviews", (0, 12, null), new(2026, 12, 1));
    }

    private static Objective Objective(string key, string metric, (double Baseline, double Target, double? Current) values, LocalDate start) => new()
    {
        Account = "acme", Key = key, Metric = metric, Baseline = values.Baseline, Target = values.Target, Current = values.Current, Start = start, Due = start.PlusDays(88), AgreedBy = "Ruth Adeyemi",
    };

    private static Experiment Test(string name, long before, long after) => new()
    {
        Account = "acme", Name = name, Variant = "new-version", Designer = "ines", Tactic = "Say the saving first", Looks = [new Look("2026-09-11", new TwoArms(new Proportion(before, 8412), new Proportion(after, 8377)))],
    };
}
