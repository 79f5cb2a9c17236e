using System.Globalization;
using System.Text.Json;

namespace CustomerHealth.Bot.Tests.Reference;

/// <summary>
/// The real program on public data, every number held to independent ones: conversion tests (GC-10), surveys, support incidents, and business days
/// with holidays (GC-11, GC-14).
/// </summary>
public sealed class ReferenceTests : IDisposable
{
    private const double Tolerance = 1e-9;
    private readonly Cli _cli = new();

    [Fact]
    public async Task GC10_Asos_EveryNumberIsTheReference()
    {
        var expected = ReferenceFile.Expected("asos.json");

        var actual = await JsonAsync("experiments", Data("asos_digital_experiments_dataset.csv"), "--reference");

        ReferenceJson.Count(expected).ShouldBeGreaterThan(5_000);
        ReferenceJson.Compare(expected, actual, Tolerance);
    }

    [Fact]
    public async Task GC10_Upworthy_EveryNumberIsTheReference()
    {
        var actual = await JsonAsync("experiments", Data("upworthy_2013h1.csv"), "--reference");

        ReferenceJson.Compare(ReferenceFile.Expected("upworthy_2013h1.json"), actual, Tolerance);
        CompareRows("upworthy_2013h1.pairs.csv", actual.GetProperty("pairs_rows"), 997);
        CompareRows("upworthy_2013h1.tests.csv", actual.GetProperty("tests_rows"), 346);
    }

    [Fact]
    public async Task Survey_EveryNumberIsTheReference() =>
        await CompareAsync("survey_sfo_2018.json", 300, "stats", "nps", Data("2018_SFO_Customer_Survey.csv"), "--json");

    [Fact]
    public async Task Incidents_EveryNumberIsTheReference() =>
        await CompareAsync("support_incidents.json", 1_400, "stats", "incidents", Data("incidents.csv"), "--json");

    [Fact]
    public async Task GC11_BusinessDays_EveryCaseIsTheReference()
    {
        var cases = _cli.File("business_days.json", ReferenceFile.ExpectedText("business_days.json"));

        await CompareAsync("business_days.json", 370, "stats", "business-days", Data("holidays_2022_2028.csv"), "--cases", cases, "--json");
    }

    [Fact]
    public async Task GC14_GovUk_HasTheSameBusinessDaysAsTheReference()
    {
        var british = ReferenceFile.Expected("business_days.json").GetProperty("cases").EnumerateArray()
            .Where(one => one.GetProperty("place").GetString()!.StartsWith("GB-", StringComparison.Ordinal) && !one.GetProperty("date").GetString()!.StartsWith("2027-12", StringComparison.Ordinal)).ToList();
        var cases = _cli.File("british.json", $$"""{"cases":[{{string.Join(',', british)}}]}""");

        var actual = await JsonAsync("stats", "business-days", Data("uk_bank_holidays.json"), "--cases", cases, "--json");

        british.Count.ShouldBe(11);
        ReferenceJson.Compare(JsonElement.Parse(File.ReadAllText(cases)), actual, Tolerance);
    }

    [Fact]
    public async Task Vectors_WorkedOutFromTheirInputs_AreTheReference()
    {
        var vectors = JsonElement.Parse(ReferenceFile.ExpectedText("stats_vectors.json"));
        var inputs = _cli.File("vectors.json", ReferenceFile.ExpectedText("stats_vectors.json"));

        var actual = await JsonAsync("stats", "vectors", inputs, "--json");

        foreach (var part in (string[])["z975", "wilson", "two_arms", "multiple_testing", "ranking"])
            ReferenceJson.Compare(vectors.GetProperty(part), actual.GetProperty(part), Tolerance);
    }

    public void Dispose() => _cli.Dispose();

    private string Data(string name) => ReferenceFile.Unpack(name, _cli.Folder);

    private async Task CompareAsync(string reference, int atLeast, params string[] args)
    {
        var expected = ReferenceFile.Expected(reference);

        var actual = await JsonAsync(args);

        ReferenceJson.Count(expected).ShouldBeGreaterThan(atLeast);
        ReferenceJson.Compare(expected, actual, Tolerance);
    }

    private async Task<JsonElement> JsonAsync(params string[] args)
    {
        var result = await _cli.RunAsync(args);
        result.Error.ShouldBeEmpty();
        result.Exit.ShouldBe(0);
        return JsonElement.Parse(result.Output);
    }

    /// <summary>Every cell of a reference table; text must be the same, numbers near.</summary>
    private static void CompareRows(string table, JsonElement rows, int count)
    {
        string[][] lines = [.. ReferenceFile.ExpectedText(table).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(','))];
        rows.GetArrayLength().ShouldBe(count);
        lines.Length.ShouldBe(count + 1);
        foreach (var (line, row) in lines.Skip(1).Zip(rows.EnumerateArray()))
        {
            foreach (var (column, cell) in lines[0].Zip(line))
            {
                var value = row.GetProperty(column);
                if (value.ValueKind == JsonValueKind.Number)
                    value.GetDouble().ShouldBe(double.Parse(cell, CultureInfo.InvariantCulture), Tolerance, $"{column} of {row}");
                else
                    value.GetString().ShouldBe(cell, $"{column} of {row}");
            }
        }
    }
}
