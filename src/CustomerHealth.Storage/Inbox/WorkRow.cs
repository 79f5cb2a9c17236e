using CustomerHealth.Core.Inbox;
using NodaTime;

namespace CustomerHealth.Storage.Inbox;

/// <summary>A row of <c>inbox</c> that was claimed.</summary>
internal sealed class WorkRow
{
    public long Id { get; set; }

    public string Key { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Payload { get; set; } = "";

    public long ReceivedAt { get; set; }

    public long DueAt { get; set; }

    public long Attempts { get; set; }

    public LeasedWork ToWork() => new()
    {
        Id = Id,
        Key = Key,
        Kind = Kind,
        Payload = Payload,
        ReceivedAt = Instant.FromUnixTimeMilliseconds(ReceivedAt),
        Attempts = (int)Attempts,
    };
}
