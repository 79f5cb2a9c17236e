using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary><c>accounts.csv</c>.</summary>
internal sealed class AccountsFile(ImportContext context) : FileKind
{
    private readonly AccountVersions _versions = new(context);

    public override ImmutableArray<string> Required => ["key", "name"];

    public override ImmutableArray<string> Optional =>
        ["aliases", "industry", "segment", "region", "tier", "mrr", "start", "renewal", "lifecycle", "pod", "owner", "timezone", "calendar"];

    public override void Read(Row row, List<ImportRecord> records)
    {
        var account = new Account
        {
            Key = row.RequiredKey("key"),
            Name = row.Required("name"),
            Aliases = [.. (row.Text("aliases") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Industry = row.Text("industry"),
            Segment = row.Text("segment"),
            Region = row.Text("region"),
            Tier = row.Text("tier"),
            Mrr = row.Revenue("mrr"),
            Start = row.Date("start"),
            Renewal = row.Date("renewal"),
            Lifecycle = Lifecycles.Of(row.Word("lifecycle", Lifecycles.Words)),
            Pod = row.Reference("pod", context.Pods, "pod"),
            Owner = row.Reference("owner", context.People, "person"),
            TimeZone = row.Zone("timezone"),
            Calendar = row.Text("calendar"),
        };
        row.AddOnce("key", account.Key, context.Accounts);
        records.Add(_versions.Next(account, null));
    }
}
