using System.Text.Json;
using CustomerHealth.Sources.Import;
using NodaTime;

namespace CustomerHealth.Sources.Calendars;

/// <summary>The bank holidays that GOV.UK publishes as JSON, of the three parts of the UK that have their own.</summary>
internal static class GovUkHolidays
{
    private static readonly (string Division, string[] Places)[] Divisions =
    [
        ("england-and-wales", ["GB-ENG", "GB-WLS"]),
        ("scotland", ["GB-SCT"]),
        ("northern-ireland", ["GB-NIR"]),
    ];

    /// <summary>Adds the holidays of the document, and what is wrong with it.</summary>
    public static void Read(JsonElement root, List<(string Place, LocalDate Date)> holidays, Refusals refusals)
    {
        foreach (var (division, places) in Divisions)
        {
            if (PlainJson.Child(root, division) is { } part && PlainJson.List(part, "events") is { } events)
                Add(events, (division, places), holidays, refusals);
            else
                refusals.Add(1, division, "is missing, or holds no list 'events'; expected is the form of gov.uk/bank-holidays.json");
        }
    }

    private static void Add(
        IReadOnlyList<JsonElement> events, (string Division, string[] Places) part, List<(string Place, LocalDate Date)> holidays, Refusals refusals)
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (Times.ReadDate(PlainJson.Text(events[i], "date")) is { } day)
                holidays.AddRange(part.Places.Select(place => (place, day)));
            else
                refusals.Add(1, $"{part.Division}.events[{i}]", "has no 'date' of the form 2026-12-25");
        }
    }
}
