using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Storage.Outbox;

/// <summary>A row of <c>outbox</c> without what it says.</summary>
internal sealed class OutboxRow
{
    public long Id { get; set; }

    public string Conversation { get; set; } = "";

    public string DedupeKey { get; set; } = "";

    public long State { get; set; }

    public long DueAt { get; set; }

    public long Attempts { get; set; }

    public string? LastError { get; set; }

    public long? SentAt { get; set; }

    public OutboxEntry ToEntry() => new()
    {
        Id = Id,
        Conversation = Conversation,
        DedupeKey = DedupeKey,
        State = (OutboxState)State,
        DueAt = Instant.FromUnixTimeMilliseconds(DueAt),
        Attempts = (int)Attempts,
        LastError = LastError,
        SentAt = SentAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null,
    };
}
