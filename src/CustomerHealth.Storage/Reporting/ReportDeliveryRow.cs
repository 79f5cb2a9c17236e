using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Reporting;
using NodaTime;

namespace CustomerHealth.Storage.Reporting;

/// <summary>A row of <c>report_delivery</c>, and what the outbox knows of its message.</summary>
internal sealed class ReportDeliveryRow
{
    public long Id { get; set; }

    public string Report { get; set; } = "";

    public string Subject { get; set; } = "";

    public string Recipient { get; set; } = "";

    public string Period { get; set; } = "";

    public string? Schedule { get; set; }

    public string? AskedBy { get; set; }

    public long DueAt { get; set; }

    public string AsOf { get; set; } = "";

    public string? Quarter { get; set; }

    public string Language { get; set; } = "";

    public long State { get; set; }

    public long Attempts { get; set; }

    public long TryAt { get; set; }

    public string? Reason { get; set; }

    public string? Message { get; set; }

    public string? Code { get; set; }

    public long? EndedAt { get; set; }

    public long? MessageState { get; set; }

    public long? SentAt { get; set; }

    public string? LastError { get; set; }

    /// <summary>The parameters that store a delivery.</summary>
    public static object Of(ReportDelivery delivery) => new
    {
        delivery.Id, delivery.Report, Subject = delivery.Subject.ToString(), Recipient = delivery.To.ToString(), delivery.Period, delivery.Schedule, delivery.AskedBy, DueAt = delivery.DueAt.ToUnixTimeMilliseconds(),
        AsOf = DayText.Of(delivery.AsOf), Quarter = delivery.Quarter?.ToString(), delivery.Language, State = (long)delivery.State, delivery.Attempts, TryAt = delivery.TryAt.ToUnixTimeMilliseconds(),
        delivery.Reason, delivery.Message, delivery.Code, EndedAt = delivery.EndedAt?.ToUnixTimeMilliseconds(),
    };

    /// <summary>The delivery.</summary>
    public ReportDelivery ToDelivery() => new()
    {
        Id = Id, Report = Report, Subject = ReportSubject.Parse(Subject), To = ReportRecipient.Parse(Recipient) ?? throw new FormatException($"'{Recipient}' is no recipient of a report."),
        Period = Period, Schedule = Schedule, AskedBy = AskedBy, DueAt = Instant.FromUnixTimeMilliseconds(DueAt), AsOf = DayText.Read(AsOf), Quarter = Quarter is null ? null : Core.Reviews.Quarter.Parse(Quarter),
        Language = Language, State = (ReportDeliveryState)State, Attempts = (int)Attempts, TryAt = Instant.FromUnixTimeMilliseconds(TryAt), Reason = Reason, Message = Message, Code = Code,
        EndedAt = At(EndedAt),
    };

    /// <summary>The delivery with its message.</summary>
    public ReportDeliveryEntry ToEntry() => new(ToDelivery(), (OutboxState?)MessageState, At(SentAt), LastError);

    private static Instant? At(long? milliseconds) => milliseconds is { } known ? Instant.FromUnixTimeMilliseconds(known) : null;
}
