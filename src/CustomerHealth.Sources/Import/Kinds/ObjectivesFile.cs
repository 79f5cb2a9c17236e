using System.Collections.Immutable;
using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary><c>objectives.csv</c>.</summary>
internal sealed class ObjectivesFile(ImportContext context) : FileKind
{
    private readonly Dictionary<(string Account, string Key), long> _lines = [];

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
        CheckOnce(row, objective);
        records.Add(objective);
    }

    /// <summary>An account has one objective of a key: a second row would change its dates and target without a word (GC-4).</summary>
    private void CheckOnce(Row row, ObjectiveRecord objective)
    {
        if (objective.Account.Length == 0 || objective.Key.Length == 0)
            return;
        if (_lines.TryGetValue((objective.Account, objective.Key), out var first))
            row.Refuse("key", Row.Twice(objective.Key, first, $" for the account {Row.Quote(objective.Account)}"));
        else if (row.IsGood)
            _lines.Add((objective.Account, objective.Key), row.Line);
    }
}
