using System.Collections.Immutable;
using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary><c>training.csv</c>.</summary>
internal sealed class TrainingFile(ImportContext context) : FileKind
{
    public override ImmutableArray<string> Required => ["person", "module", "completed"];

    public override ImmutableArray<string> Optional => ["score"];

    public override void Read(Row row, List<ImportRecord> records) => records.Add(new TrainingRecord(
        row.RequiredReference("person", context.People, "person"),
        row.RequiredKey("module"),
        row.RequiredDate("completed"),
        row.Number("score")));
}
