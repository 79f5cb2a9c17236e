using System.Collections.Immutable;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.Training;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary><c>training.csv</c>.</summary>
internal sealed class TrainingFile(ImportContext context) : FileKind
{
    public override ImmutableArray<string> Required => ["person", "module", "completed"];

    public override ImmutableArray<string> Optional => ["score"];

    public override void Read(Row row, List<ImportRecord> records)
    {
        var completed = row.RequiredDate("completed");
        context.NoteAhead(row, "completed", completed);
        var score = row.Number("score");
        if (score is < 0 or > TrainingResult.HighestScore)
            row.Refuse("score", $"{Row.Quote(row.Text("score")!)} is outside 0 to {TrainingResult.HighestScore}; write a score in points of {TrainingResult.HighestScore}, or leave it blank");
        records.Add(new TrainingRecord(row.RequiredReference("person", context.People, "person"), row.RequiredKey("module"), completed, score));
    }
}
