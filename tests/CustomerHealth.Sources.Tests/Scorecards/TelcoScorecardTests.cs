using System.Text.Json;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Scorecards;

namespace CustomerHealth.Sources.Tests.Scorecards;

public class TelcoScorecardTests
{
    private static readonly ScorecardLoad Telco = ScorecardFolder.Load(Repository.File("samples", "scorecards-telco"));

    [Fact]
    public void Load_Telco_HasItsThreeViewsAndGroups()
    {
        Telco.Mistakes.ShouldBeEmpty();

        Telco.Scorecard!.Views.Select(view => $"{view.Key}: {string.Join(' ', view.Groups.Select(group => group.Key))}").ShouldBe(
            ["overall: relationship adoption billing", "product: adoption", "commercial: relationship billing"]);
    }

    [Fact]
    public void Load_Telco_BandsTheFirstRowsAsTheReferenceDoes()
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Repository.File("tests", "data", "telco", "expected.json")));
        var measures = Telco.Scorecard!.Views[0].Groups.SelectMany(group => group.Measures).ToArray();
        var lines = File.ReadAllLines(Repository.File("tests", "data", "telco", "Telco-Customer-Churn.csv"));
        var header = lines[0].Split(',');

        foreach (var row in expected.RootElement.GetProperty("first_rows").EnumerateArray())
        {
            var cells = lines[row.GetProperty("row").GetInt32()].Split(',');
            foreach (var colour in row.GetProperty("colours").EnumerateObject())
            {
                var cell = cells[Array.IndexOf(header, colour.Name)];
                var measure = measures.Single(one => KeyOf(colour.Name).Equals(one.Key, StringComparison.Ordinal));
                BandOf(measure, cell).ShouldBe(colour.Value.GetString(), $"row {row.GetProperty("row")} {colour.Name}");
            }
        }
    }

    private static string KeyOf(string column) =>
        "telco." + string.Concat(column.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{c}" : c.ToString())).ToLowerInvariant();

    private static string BandOf(Measure measure, string cell)
    {
        if (cell is "No internet service")
            return "na";
        if (measure.Cuts is not { } cuts)
            return BandWords.Code(measure.Map[cell]);
        var sign = measure.Better == Direction.Higher ? 1 : -1;
        var value = sign * double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
        return value >= sign * cuts.Green ? "green" : value >= sign * cuts.Yellow ? "yellow" : "red";
    }
}
