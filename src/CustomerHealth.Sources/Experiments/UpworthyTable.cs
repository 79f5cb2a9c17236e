using System.Collections.Immutable;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Statistics;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Sources.Experiments;

/// <summary>The Upworthy form: a row is an arm. The arm with the lowest number is taken as the control.</summary>
internal sealed class UpworthyTable : IExperimentTable
{
    private readonly Dictionary<string, SortedDictionary<long, (long Line, Proportion Counts)>> _tests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _created = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public TableForm Form { get; } = new(["test_id", "created", "arm", "impressions", "clicks"], []);

    /// <inheritdoc />
    public void Read(Row row)
    {
        var (test, arm) = (row.Required("test_id"), row.RequiredCount("arm"));
        _ = row.RequiredDate("created");
        var counts = Counts.Read(row, "impressions", "clicks");
        if (!row.IsGood)
            return;

        _created[test] = row.Required("created");
        if (!_tests.TryGetValue(test, out var arms))
            _tests[test] = arms = [];
        if (!arms.TryAdd(arm, (row.Line, counts)))
            row.Refuse("arm", $"arm {arm} of this test stands on line {arms[arm].Line} too");
    }

    /// <inheritdoc />
    public ExperimentReading Finish()
    {
        ImmutableArray<ArmsOfTest> tests = [.. _tests.Select(test => new ArmsOfTest(test.Key, [.. test.Value.Select(arm => ($"{arm.Key}", arm.Value.Counts))]))];
        return new ExperimentReading
        {
            Form = ExperimentForm.Upworthy,
            Tests = tests,
            Experiments = [.. tests.SelectMany(Pairs)],
        };
    }

    private IEnumerable<Experiment> Pairs(ArmsOfTest test) => test.Arms.Skip(1).Select(arm => new Experiment
    {
        Account = "",
        Name = test.Test,
        Control = test.Arms[0].Name,
        Variant = arm.Name,
        Looks = [new Look(_created[test.Test], new TwoArms(test.Arms[0].Counts, arm.Counts))],
    });
}
