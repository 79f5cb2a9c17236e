using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Reporting;
using CustomerHealth.Core.Time;
using CustomerHealth.Documents;
using CustomerHealth.Storage;

namespace CustomerHealth.Bot.Reports.Scheduled;

/// <summary>
/// Makes a report and puts it on its way: its message is stored with the word that it was made, in one transaction, so that it goes out once whatever happens (RP-5).
/// What cannot be made is tried again, and after the last try its reader is told that it is missing.
/// </summary>
/// <param name="bench">The store and what reads it.</param>
internal sealed class ReportCourier(Workbench bench)
{
    private IReportDeliveries Store => bench.Store.Reports;

    /// <summary>One try of a delivery that was claimed.</summary>
    public async Task<ReportOutcome> TryAsync(ReportDelivery delivery, CancellationToken cancellationToken)
    {
        var readers = await bench.Reports.Audience.ReadAsync(cancellationToken);
        if (delivery.Schedule is { } schedule && bench.Reports.Schedules.All(one => one.Id != schedule))
            return await EndAsync(Ended(delivery, ReportDeliveryState.LeftOut, "It is not in the settings any more."), [], [], cancellationToken);
        var (reader, why) = readers.Find(delivery.To);
        if (reader is null)
            return await FailAsync(delivery, (readers, null), why!, cancellationToken);
        var today = bench.Settings.Clock.Today(bench.Settings.Organization.Zone);
        if (await readers.WhyNotAsync(reader, delivery.Subject, today, cancellationToken) is { } refused)
            return await EndAsync(Ended(delivery, ReportDeliveryState.GivenUp, refused), [], [], cancellationToken);
        if (WhyNotReached(readers, reader) is { } unreached)
            return await FailAsync(delivery, (readers, null), unreached, cancellationToken);
        var (stranger, unknown) = await WhyNotThereAsync(reader, cancellationToken);
        if (stranger is not null)
            return await EndAsync(Ended(delivery, ReportDeliveryState.GivenUp, stranger), [], [], cancellationToken);
        if (unknown is not null)
            return await FailAsync(delivery, (readers, null), unknown, cancellationToken);
        if (delivery.Attempts > ReportTries.Most)
            return await FailAsync(delivery, (readers, reader), delivery.Reason ?? $"The program ended {ReportTries.Most} times while it made this.", cancellationToken);
        try
        {
            return await MakeAsync(reader, delivery, cancellationToken);
        }
        catch (NothingToReviewException none)
        {
            return await EndAsync(Ended(delivery, ReportDeliveryState.LeftOut, none.Message), [], [], cancellationToken);
        }
        catch (Exception wrong) when (wrong is BadInputException or StoreException or DocumentException or IOException or UnauthorizedAccessException)
        {
            return await FailAsync(delivery, (readers, reader), wrong.Message, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever is wrong with one document is its own reason, is logged, and must not keep the others from their readers.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return await FailAsync(delivery, (readers, reader), $"A fault of the bot: {fault.GetType().Name}.", cancellationToken) with { Fault = fault };
        }
    }

    private async Task<ReportOutcome> MakeAsync(ReportReader reader, ReportDelivery delivery, CancellationToken cancellationToken)
    {
        var (paper, warnings) = await ReportDraft.DrawAsync(bench, delivery, cancellationToken);
        if (reader.To is not { } to)
        {
            await WholeFile.WriteAsync(Path.Combine(bench.Settings.ReportsFolder, paper.File.Name), paper.File.Bytes.ToArray(), cancellationToken);
            return await EndAsync(Ended(delivery, ReportDeliveryState.Made, null) with { Code = paper.Code }, [], warnings, cancellationToken);
        }

        var letter = new ReportLetter(delivery, bench.Settings.Organization.Zone);
        var message = bench.Chat.Compose(to, letter.With(paper, bench.Settings.Clock.Now), letter.Key, delivery.DueAt);
        return await EndAsync(Ended(delivery, ReportDeliveryState.Made, null) with { Code = paper.Code, Message = message.DedupeKey }, [message], warnings, cancellationToken);
    }

    /// <summary>
    /// The operator answers for who reads a channel, not for one person whose rights nobody knows (GV-3). An address may be either, and only its platform can tell: as
    /// long as it does not, nothing is sent. What has a channel's name is one.
    /// </summary>
    private async Task<(string? Stranger, string? Unknown)> WhyNotThereAsync(ReportReader reader, CancellationToken cancellationToken) =>
        reader is not { Rights: null, To: { Place: not ['#', ..] } to } ? default : await bench.Chat.PlaceAsync(to, cancellationToken) switch
        {
            null => (null, $"Who reads in {to} could not be looked up: {to.Platform} did not answer, or the bot is not there. It may be one person, whose rights nobody knows."),
            { IsDirect: true } => ($"{to} is one person, of whom nobody knows who it is: name the person, or link the chat user: customerhealth link {to} PERSON.", null),
            _ => default,
        };

    private string? WhyNotReached(ReportReaders readers, ReportReader reader) => reader switch
    {
        { IsFile: true } => null,
        { To: null } => readers.WhyNowhere(reader),
        { To: { } to } => bench.Chat.Reaches(to) ? null : $"No platform that is configured here reaches {to}.",
    };

    /// <summary>Another try follows; after the last one the reader, if there is one to be reached, is told that there is none.</summary>
    private async Task<ReportOutcome> FailAsync(ReportDelivery delivery, (ReportReaders Readers, ReportReader? Reader) known, string why, CancellationToken cancellationToken)
    {
        if (delivery.Attempts < ReportTries.Most)
        {
            await Store.FailAsync(delivery, why, cancellationToken);
            return new ReportOutcome(delivery with { Reason = why }, []);
        }

        var ended = Ended(delivery, ReportDeliveryState.GivenUp, why);
        if (known.Reader?.To is not { } to)
            return await EndAsync(ended, [], [], cancellationToken);
        var zone = bench.Settings.Organization.Zone;
        var letter = new ReportLetter(delivery, zone);
        var about = await known.Readers.NameOfAsync(delivery.Subject, bench.Settings.Clock.Today(zone), cancellationToken);
        var title = ReportDocument.Find(delivery.Report)?.Title ?? delivery.Report;
        var message = bench.Chat.Compose(to, letter.Missing(title, about), $"{letter.Key}|missing", bench.Settings.Clock.Now);
        return await EndAsync(ended with { Message = message.DedupeKey }, [message], [], cancellationToken);
    }

    private async Task<ReportOutcome> EndAsync(ReportDelivery ended, IReadOnlyList<OutgoingMessage> messages, IReadOnlyList<string> warnings, CancellationToken cancellationToken) =>
        new(ended, warnings) { IsAnothers = !await Store.EndAsync(ended, messages, cancellationToken) };

    private ReportDelivery Ended(ReportDelivery delivery, ReportDeliveryState state, string? why) => delivery with { State = state, Reason = why, EndedAt = bench.Settings.Clock.Now };
}
