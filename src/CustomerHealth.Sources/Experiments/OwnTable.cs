using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Statistics;
using CustomerHealth.Sources.Import;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Sources.Experiments;

/// <summary><c>experiments.csv</c>: a row is a look at a variant; rows of one account, name and variant are looks at the same test.</summary>
internal sealed class OwnTable : IExperimentTable
{
    private readonly Dictionary<(string Account, string Name, string Variant), SortedDictionary<LocalDate, Line>> _looks = [];

    /// <inheritdoc />
    public TableForm Form { get; } = new(
        ["account", "name", "variant", "control_visitors", "control_conversions", "variant_visitors", "variant_conversions", "ended"],
        ["designer", "tactic"]);

    /// <inheritdoc />
    public void Read(Row row)
    {
        var key = (row.Required("account"), row.Required("name"), row.Required("variant"));
        var arms = new TwoArms(Counts.Read(row, "control_visitors", "control_conversions"), Counts.Read(row, "variant_visitors", "variant_conversions"));
        var ended = row.RequiredDate("ended");
        var line = new Line(row.Line, arms, row.Text("designer"), row.Text("tactic"));
        if (!row.IsGood)
            return;

        if (!_looks.TryGetValue(key, out var looks))
            _looks[key] = looks = [];
        if (!looks.TryAdd(ended, line))
            row.Refuse("ended", $"this account, name and variant ended on {LocalDatePattern.Iso.Format(ended)} on line {looks[ended].Number} too; a look stands once");
    }

    /// <inheritdoc />
    public ExperimentReading Finish() => new()
    {
        Form = ExperimentForm.Own,
        Experiments =
        [
            .. _looks.Select(test => new Experiment
            {
                Account = test.Key.Account,
                Name = test.Key.Name,
                Variant = test.Key.Variant,
                Designer = test.Value.Values.Last().Designer,
                Tactic = test.Value.Values.Last().Tactic,
                Looks = [.. test.Value.Select(look => new Look(LocalDatePattern.Iso.Format(look.Key), look.Value.Arms))],
            }),
        ],
    };

    private sealed record Line(long Number, TwoArms Arms, string? Designer, string? Tactic);
}
