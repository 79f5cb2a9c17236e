using System.Collections.Immutable;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary><c>weekly_goals.csv</c>.</summary>
internal sealed class WeeklyGoalsFile(ImportContext context) : FileKind
{
    private static readonly ImmutableArray<string> States = ["open", "done", "missed", "postponed"];

    public override ImmutableArray<string> Required => ["account", "owner", "week", "text", "state"];

    public override ImmutableArray<string> Optional => ["objective", "done_at"];

    public override void Read(Row row, List<ImportRecord> records)
    {
        var week = row.Required("week");
        if (week.Length > 0 && IsoWeek.Parse(week) is null)
            row.Refuse("week", $"{Row.Quote(week)} is not an ISO week; write it as 2026-W47");
        var doneAt = row.Time("done_at");
        context.NoteAhead(row, "done_at", doneAt);
        row.Required("state");
        records.Add(new WeeklyGoalRecord(
            row.RequiredReference("account", context.Accounts, "account"),
            row.RequiredReference("owner", context.People, "person"),
            row.Text("objective"),
            week,
            row.RequiredKey("text", KeyLimit.GoalText),
            row.Word("state", States) ?? "",
            doneAt));
    }
}
