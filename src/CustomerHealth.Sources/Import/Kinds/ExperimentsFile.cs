using System.Collections.Immutable;
using CustomerHealth.Core.Import;
using CustomerHealth.Sources.Experiments;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary><c>experiments.csv</c>.</summary>
internal sealed class ExperimentsFile(ImportContext context) : FileKind
{
    public override ImmutableArray<string> Required =>
        ["account", "name", "variant", "control_visitors", "control_conversions", "variant_visitors", "variant_conversions", "ended"];

    public override ImmutableArray<string> Optional => ["designer", "tactic"];

    public override void Read(Row row, List<ImportRecord> records)
    {
        var control = Counts.Read(row, "control_visitors", "control_conversions");
        var variant = Counts.Read(row, "variant_visitors", "variant_conversions");
        var ended = row.RequiredDate("ended");
        context.NoteAhead(row, "ended", ended);
        records.Add(new ExperimentRecord(
            row.RequiredReference("account", context.Accounts, "account"),
            row.Reference("designer", context.People, "person"),
            row.RequiredKey("name"),
            row.Text("tactic"),
            row.RequiredKey("variant"),
            control.Trials,
            control.Hits,
            variant.Trials,
            variant.Hits,
            ended));
    }
}
