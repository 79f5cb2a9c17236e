namespace CustomerHealth.Storage.Observations;

/// <summary>What the database says it inserted.</summary>
internal sealed class AppendedRow
{
    public long AccountId { get; set; }

    public long MeasureId { get; set; }

    public long At { get; set; }

    public string Value { get; set; } = "";

    public string Source { get; set; } = "";

    public string Id { get; set; } = "";

    public (long Account, long Measure, long At, string Value, string Source, string Id) Key => (AccountId, MeasureId, At, Value, Source, Id);
}
