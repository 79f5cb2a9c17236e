using System.Text.Json;
using CustomerHealth.Channels.Teams.Sending;
using CustomerHealth.Core.HeldFiles;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Time;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Teams.Files;

/// <summary>
/// Does what somebody said to the offer of a file: once, for the person who was offered it, before it expires, and to OneDrive alone. What they see of it goes through
/// the outbox.
/// </summary>
internal sealed class FileConsentWork(IHeldFileStore held, OfferedFiles offered, OneDrive drive, IOutbox outbox, TimeProvider clock, ILogger<FileConsentWork> logger)
    : IInboxHandler
{
    /// <inheritdoc />
    public string Kind => FileConsents.KindOfWork;

    /// <inheritdoc />
    public async Task HandleAsync(LeasedWork work, CancellationToken cancellationToken)
    {
        var consent = JsonSerializer.Deserialize<FileConsent>(work.Payload)!;
        if (consent.FileId is not { } id || await held.FindAsync(id, cancellationToken) is not { } file)
        {
            await TellAsync(consent, FileWords.Gone, cancellationToken);
            return;
        }

        // The offer itself stays: it is somebody else's.
        if (file.Owner != consent.User && file.Owner != consent.Conversation)
        {
            await TellAsync(consent with { OfferId = null }, FileWords.NotTheirs, cancellationToken);
            return;
        }

        if (!await held.TakeAsync(id, work.Key, clock.Now, cancellationToken))
        {
            // Given twice, maybe in this moment: what became of the first is or will be said. Else it has expired.
            if (await held.FindAsync(id, cancellationToken) is null or { TakenBy: null })
                await TellAsync(consent, FileWords.Expired(file.Name), cancellationToken);
            return;
        }

        // Empty: this act was done, and broken off before that was noted.
        if (file.Bytes.IsEmpty)
            return;
        await TakenAsync(work, consent, file, cancellationToken);
        await held.EmptyAsync(id, cancellationToken);
    }

    private async Task TakenAsync(LeasedWork work, FileConsent consent, HeldFile file, CancellationToken cancellationToken)
    {
        if (consent is not { IsAccepted: true, Upload: { } upload })
        {
            await TellAsync(consent, FileWords.Declined(file.Name), cancellationToken);
            return;
        }

        if (!drive.Allows(upload.UploadUrl) || !drive.Allows(upload.ContentUrl))
        {
            logger.UploadRefused();
            await TellAsync(consent, FileWords.Foreign(file.Name), cancellationToken);
            return;
        }

        if (await drive.PutAsync(upload.UploadUrl, file.Bytes, cancellationToken) is { } why)
        {
            await TellAsync(consent, FileWords.Failed(file.Name, why, work.Attempts > 1), cancellationToken);
            return;
        }

        var shown = new TeamsVersion { Text = "", Attachments = [JsonSerializer.SerializeToElement(FileOffer.Shows(upload))] };
        await outbox.EnqueueAsync([await SaidAsync(consent, FileWords.Put(file.Name), cancellationToken), Row(consent, shown, "file")], cancellationToken);
    }

    private async Task TellAsync(FileConsent consent, string sentence, CancellationToken cancellationToken) =>
        await outbox.EnqueueAsync([await SaidAsync(consent, sentence, cancellationToken)], cancellationToken);

    /// <summary>Says it in the place of the offer, which cannot be used again then, and offers what else was offered there; where Teams did not say which message that was, as one of its own.</summary>
    private async Task<OutgoingMessage> SaidAsync(FileConsent consent, string sentence, CancellationToken cancellationToken)
    {
        var left = await offered.LeftAsync(consent, cancellationToken);
        return Row(consent, new TeamsVersion { Text = sentence, Attachments = left }, "said", consent.OfferId);
    }

    private OutgoingMessage Row(FileConsent consent, TeamsVersion version, string what, string? instead = null) => TeamsComposer.Row(
        consent.Conversation,
        // It says nothing of any client: whoever was offered the file may read it.
        new TeamsPayload { Message = version, ForOutsiders = version, Activity = instead },
        $"consent/{what}/{consent.Key}",
        clock.Now);
}
