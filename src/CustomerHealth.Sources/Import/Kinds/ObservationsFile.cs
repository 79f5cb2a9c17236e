using System.Collections.Immutable;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.Observations;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary><c>observations.csv</c>.</summary>
internal sealed class ObservationsFile(ImportContext context) : FileKind
{
    private const int MostRemembered = 10_000;

    private readonly HashSet<string> _goodMeasures = new(StringComparer.Ordinal);

    public override ImmutableArray<string> Required => ["account", "measure", "at", "value", "source"];

    public override ImmutableArray<string> Optional => ["id", "known_at"];

    public override void Read(Row row, List<ImportRecord> records)
    {
        var (at, known) = (row.RequiredTime("at"), row.Time("known_at"));
        context.NoteAhead(row, "at", at);
        context.NoteAhead(row, "known_at", known);
        records.Add(new ObservationRecord(new Observation
        {
            Account = row.RequiredReference("account", context.Accounts, "account"),
            Measure = ReadMeasure(row),
            At = at,
            KnownAt = known ?? at,
            Value = row.Required("value"),
            Source = row.Required("source"),
            Id = row.Text("id"),
        }));
    }

    private string ReadMeasure(Row row)
    {
        var measure = row.Required("measure");
        if (measure.Length == 0 || _goodMeasures.Contains(measure))
            return measure;
        if (!Scorecards.Keys.IsMeasure(measure))
            row.Refuse("measure", $"{Row.Quote(measure)} {Scorecards.Keys.WhyNoMeasure(measure)}");
        else if (_goodMeasures.Count < MostRemembered)
            _goodMeasures.Add(measure);
        return measure;
    }
}
