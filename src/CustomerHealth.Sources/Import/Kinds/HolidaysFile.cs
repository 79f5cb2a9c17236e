using System.Collections.Immutable;
using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary><c>holidays.csv</c>.</summary>
internal sealed class HolidaysFile : FileKind
{
    public override ImmutableArray<string> Required => ["calendar", "date", "name"];

    public override ImmutableArray<string> Optional => [];

    public override void Read(Row row, List<ImportRecord> records) =>
        records.Add(new HolidayRecord(row.RequiredKey("calendar"), row.RequiredDate("date"), row.Required("name")));
}
