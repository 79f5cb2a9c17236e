using System.Collections.Immutable;
using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary><c>experiments.csv</c>.</summary>
internal sealed class ExperimentsFile(ImportContext context) : FileKind
{
    public override ImmutableArray<string> Required =>
        ["account", "name", "variant", "control_visitors", "control_conversions", "variant_visitors", "variant_conversions", "ended"];

    public override ImmutableArray<string> Optional => ["designer", "tactic"];

    public override void Read(Row row, List<ImportRecord> records)
    {
        var (controlVisitors, controlConversions) = Arm(row, "control");
        var (variantVisitors, variantConversions) = Arm(row, "variant");
        records.Add(new ExperimentRecord(
            row.RequiredReference("account", context.Accounts, "account"),
            row.Reference("designer", context.People, "person"),
            row.Required("name"),
            row.Text("tactic"),
            row.Required("variant"),
            controlVisitors,
            controlConversions,
            variantVisitors,
            variantConversions,
            row.RequiredDate("ended")));
    }

    private static (long Visitors, long Conversions) Arm(Row row, string arm)
    {
        var visitors = row.RequiredCount($"{arm}_visitors");
        var conversions = row.RequiredCount($"{arm}_conversions");
        if (conversions > visitors)
            row.Refuse($"{arm}_conversions", $"{conversions} conversions of {visitors} visitors cannot be");
        return (visitors, conversions);
    }
}
