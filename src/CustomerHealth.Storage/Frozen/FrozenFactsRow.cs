using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Frozen;
using NodaTime;

namespace CustomerHealth.Storage.Frozen;

/// <summary>A row of <c>frozen_facts</c>.</summary>
internal sealed class FrozenFactsRow
{
    public string Id { get; set; } = "";

    public string Document { get; set; } = "";

    public string? Account { get; set; }

    public string AsOf { get; set; } = "";

    public long KnownBefore { get; set; }

    public long MadeAt { get; set; }

    public string Scorecard { get; set; } = "";

    public string Body { get; set; } = "";

    /// <exception cref="StoreException">The facts are not those the id stands for.</exception>
    public FrozenFacts ToFacts() => new()
    {
        Snapshot = Whole(),
        Document = Document,
        Account = Account,
        AsOf = DayText.Read(AsOf),
        KnownBefore = Instant.FromUnixTimeMilliseconds(KnownBefore),
        MadeAt = Instant.FromUnixTimeMilliseconds(MadeAt),
        Scorecard = Scorecard,
    };

    private Snapshot Whole()
    {
        if (PackedText.Read(Body) is { } content && Snapshot.Again(content) is { } snapshot && snapshot.Id == Id)
            return snapshot;
        throw new StoreException($"The facts kept for snapshot {Id} are not those it stands for: the store was changed by hand or damaged. Restore a backup.");
    }
}
