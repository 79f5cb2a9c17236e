using System.Collections.Immutable;
using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary><c>outcomes.csv</c>.</summary>
internal sealed class OutcomesFile(ImportContext context) : FileKind
{
    /// <summary>What may become of an account.</summary>
    public static ImmutableArray<string> Events { get; } = ["churned", "renewed", "expanded", "contracted"];

    public override ImmutableArray<string> Required => ["account", "date", "event"];

    public override ImmutableArray<string> Optional => [];

    public override void Read(Row row, List<ImportRecord> records)
    {
        var date = row.RequiredDate("date");
        context.NoteAhead(row, "date", date);
        row.Required("event");
        records.Add(new OutcomeRecord(
            row.RequiredReference("account", context.Accounts, "account"),
            date,
            row.Word("event", Events) ?? ""));
    }
}
