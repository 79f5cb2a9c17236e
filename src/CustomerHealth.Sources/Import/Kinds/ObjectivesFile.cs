using System.Collections.Immutable;
using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary><c>objectives.csv</c>.</summary>
internal sealed class ObjectivesFile(ImportContext context) : FileKind
{
    public override ImmutableArray<string> Required => ["account", "key", "metric", "baseline", "target", "start", "due"];

    public override ImmutableArray<string> Optional => ["current", "agreed_by"];

    public override void Read(Row row, List<ImportRecord> records)
    {
        var objective = new ObjectiveRecord(
            row.RequiredReference("account", context.Accounts, "account"),
            row.RequiredKey("key"),
            row.Required("metric"),
            row.RequiredNumber("baseline"),
            row.RequiredNumber("target"),
            row.Number("current"),
            row.RequiredDate("start"),
            row.RequiredDate("due"),
            row.Text("agreed_by"));
        if (objective.Due < objective.Start)
            row.Refuse("due", $"{objective.Due:uuuu-MM-dd} is before the start, {objective.Start:uuuu-MM-dd}");
        records.Add(objective);
    }
}
