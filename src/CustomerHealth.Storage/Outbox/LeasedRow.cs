using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Storage.Outbox;

/// <summary>A row of <c>outbox</c> that was claimed.</summary>
internal sealed class LeasedRow
{
    public long Id { get; set; }

    public string Conversation { get; set; } = "";

    public string DedupeKey { get; set; } = "";

    public string Payload { get; set; } = "";

    public long DueAt { get; set; }

    public long Attempts { get; set; }

    public long FirstAttemptAt { get; set; }

    public long TriedSince { get; set; }

    public long Unsure { get; set; }

    public LeasedMessage ToMessage() => new()
    {
        Id = Id,
        Conversation = Conversation,
        DedupeKey = DedupeKey,
        Payload = Payload,
        DueAt = Instant.FromUnixTimeMilliseconds(DueAt),
        Attempts = (int)Attempts,
        FirstAttemptAt = Instant.FromUnixTimeMilliseconds(FirstAttemptAt),
        TriedSince = Instant.FromUnixTimeMilliseconds(TriedSince),
        IsUnsure = Unsure != 0,
    };
}
