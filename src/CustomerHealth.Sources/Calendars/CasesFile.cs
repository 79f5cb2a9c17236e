using System.Text.Json;
using CustomerHealth.Sources.Import;
using NodaTime;

namespace CustomerHealth.Sources.Calendars;

/// <summary>Reads a list of places and days: a CSV (place,date), or a JSON with a list <c>cases</c> whose items have these two among other keys.</summary>
public static class CasesFile
{
    /// <summary>Reads the file; its ending tells JSON from CSV.</summary>
    public static CasesReading Read(string path)
    {
        List<(string Place, LocalDate Date)> cases = [];
        var refused = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? PlainJson.Read(path, (root, refusals) => AddJson(root, cases, refusals))
            : PlainTable.Read(path, _ => (new TableForm(["place", "date"], []), row => Add(row, cases)));
        return new([.. cases], refused);
    }

    private static void Add(Row row, List<(string Place, LocalDate Date)> cases)
    {
        var (place, date) = (row.Required("place"), row.RequiredDate("date"));
        if (row.IsGood)
            cases.Add((place, date));
    }

    private static void AddJson(JsonElement root, List<(string Place, LocalDate Date)> cases, Refusals refusals)
    {
        if (PlainJson.List(root, "cases") is not { } list)
        {
            refusals.Add(1, "cases", "the document holds no list 'cases'");
            return;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (PlainJson.Text(list[i], "place") is { Length: > 0 } place && Times.ReadDate(PlainJson.Text(list[i], "date")) is { } day)
                cases.Add((place, day));
            else
                refusals.Add(1, $"cases[{i}]", "needs a 'place' and a 'date' of the form 2026-12-25");
        }
    }
}
