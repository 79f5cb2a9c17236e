using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Import.Kinds;

/// <summary><c>pods.csv</c>.</summary>
internal sealed class PodsFile(ImportContext context) : FileKind
{
    public override ImmutableArray<string> Required => ["key", "name"];

    public override ImmutableArray<string> Optional => ["timezone", "channel"];

    public override void Read(Row row, List<ImportRecord> records)
    {
        var pod = new Pod
        {
            Key = row.RequiredKey("key"),
            Name = row.Required("name"),
            TimeZone = row.Zone("timezone"),
            Channel = row.Text("channel"),
        };
        row.AddOnce("key", pod.Key, context.Pods);
        records.Add(new PodRecord(pod));
    }
}
