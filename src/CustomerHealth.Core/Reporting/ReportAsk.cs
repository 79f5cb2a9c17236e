using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Time;
using NodaTime.Text;

namespace CustomerHealth.Core.Reporting;

/// <summary>Writes down reports that somebody wants at once (RP-5): they go the way of those that go out by themselves, each with a period of its own, so that one can be asked for again.</summary>
/// <param name="deliveries">Where it is written.</param>
/// <param name="audience">Who gets reports.</param>
/// <param name="chat">The platforms they go to.</param>
/// <param name="on">Whose days count, and the clock.</param>
public sealed class ReportAsk(IReportDeliveries deliveries, ReportAudience audience, ChatPlatforms chat, (Organization Organization, TimeProvider Clock) on)
{
    /// <summary>Writes a wish down, once for each request.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="entry">The audit entry of it; its time is that of the wish.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ReportAsked> AskAsync(ReportWish wish, AuditEntry entry, CancellationToken cancellationToken)
    {
        var (organization, clock) = on;
        var today = clock.Today(organization.Zone);
        if (!wish.Document.Subjects.Contains(wish.Subject.Kind))
            return new ReportAsked(null, null, $"{wish.Document.Name} is about {Kinds(wish.Document)}: say which.");
        var readers = await audience.ReadAsync(cancellationToken);
        var (reader, why) = readers.Find(wish.To);
        if (reader is not null && await readers.WhyNotAsync(reader, wish.Subject, today, cancellationToken) is { } refused)
            return new ReportAsked(null, reader, refused) { IsRefused = true };
        if (why is null && reader is { IsFile: false })
            why = reader.To is null ? readers.WhyNowhere(reader) : chat.Reaches(reader.To) ? null : $"No platform that is configured here reaches {reader.To}.";
        if (why is not null)
            return new ReportAsked(null, reader, why);

        var quarter = wish.Document.Units is [ReportUnit.Quarter] ? organization.FiscalYear.LastFull(today.Day) : (Reviews.Quarter?)null;
        var delivery = new ReportDelivery
        {
            Report = wish.Document.Name, Subject = wish.Subject, To = wish.To, Period = $"now-{InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'").Format(entry.At)}",
            DueAt = entry.At, TryAt = entry.At, AsOf = quarter is { } last ? organization.FiscalYear.DaysOf(last).End : today.Day.PlusDays(-1), Quarter = quarter, Language = wish.Language, AskedBy = wish.By,
        };
        return await deliveries.AskAsync(delivery, entry, cancellationToken) is { } id ? new ReportAsked(delivery with { Id = id }, reader, null) : new ReportAsked(null, reader, null);
    }

    private static string Kinds(ReportDocument document) => string.Join(" or ", document.Subjects.Select(kind => kind switch
    {
        ReportSubjectKind.All => "all accounts",
        ReportSubjectKind.Account => "one account",
        ReportSubjectKind.Pod => "a pod",
        ReportSubjectKind.Person => "a person",
        ReportSubjectKind.Data => "the review of a file",
    }));
}
