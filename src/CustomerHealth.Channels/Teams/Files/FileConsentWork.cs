using System.Text.Json;
using CustomerHealth.Channels.Teams.Cards;
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
    private const string Said = "said";

    /// <inheritdoc />
    public string Kind => FileConsents.KindOfWork;

    /// <inheritdoc />
    public async Task HandleAsync(LeasedWork work, CancellationToken cancellationToken)
    {
        var consent = JsonSerializer.Deserialize<FileConsent>(work.Payload)!;
        if (consent.FileId is not { } id || await held.FindAsync(id, cancellationToken) is not { } file)
        {
            await outbox.EnqueueAsync([Row(consent, new TeamsVersion { Text = FileWords.Gone }, Said, consent.OfferId)], cancellationToken);
            return;
        }

        // The offer itself stays: it is somebody else's.
        if (!consent.MayTake(file))
        {
            await outbox.EnqueueAsync([Row(consent, new TeamsVersion { Text = FileWords.NotTheirs }, Said)], cancellationToken);
            return;
        }

        if (!await held.TakeAsync(id, new FileAct(work.Key, consent.OfferId), clock.Now, cancellationToken))
        {
            await TooLateAsync(consent, id, cancellationToken);
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
            await TellAsync(consent, file, FileWords.Declined(file), cancellationToken);
            return;
        }

        if (!drive.Allows(upload.UploadUrl) || !drive.Allows(upload.ContentUrl))
        {
            logger.UploadRefused();
            await TellAsync(consent, file, FileWords.Foreign(file), cancellationToken);
            return;
        }

        if (await drive.PutAsync(upload.UploadUrl, file.Bytes, cancellationToken) is { } why)
        {
            await TellAsync(consent, file, FileWords.Failed(file, why, work.Attempts > 1), cancellationToken);
            return;
        }

        var shown = new TeamsVersion { Text = "", Attachments = [JsonSerializer.SerializeToElement(FileOffer.Shows(upload), CardJson.Options)] };
        await outbox.EnqueueAsync([await SaidAsync(consent, file, FileWords.Put(file), cancellationToken), Row(consent, shown, "file")], cancellationToken);
    }

    /// <summary>Given twice to one offer, maybe in this moment: what became of the first is or will be said there. To the offer of a message that came twice it is said there too.</summary>
    private async Task TooLateAsync(FileConsent consent, string id, CancellationToken cancellationToken)
    {
        switch (await held.FindAsync(id, cancellationToken))
        {
            case null:
                await outbox.EnqueueAsync([Row(consent, new TeamsVersion { Text = FileWords.Gone }, Said, consent.OfferId)], cancellationToken);
                break;
            case { TakenBy: null } expired:
                await TellAsync(consent, expired, FileWords.Expired(expired), cancellationToken);
                break;
            case { TakenIn: { } first } answered when first != consent.OfferId:
                await TellAsync(consent, answered, FileWords.Answered(answered), cancellationToken);
                break;
        }
    }

    private async Task TellAsync(FileConsent consent, HeldFile file, string sentence, CancellationToken cancellationToken) =>
        await outbox.EnqueueAsync([await SaidAsync(consent, file, sentence, cancellationToken)], cancellationToken);

    /// <summary>
    /// Says it in the place of the offer, which cannot be used again then, and offers what else was offered there; where nobody knows that, or Teams did not say which
    /// message it was, as a message of its own.
    /// </summary>
    private async Task<OutgoingMessage> SaidAsync(FileConsent consent, HeldFile file, string sentence, CancellationToken cancellationToken)
    {
        var beside = await offered.BesideAsync(consent, file, cancellationToken);
        return Row(consent, new TeamsVersion { Text = sentence, Attachments = beside ?? [] }, Said, beside is null ? null : consent.OfferId);
    }

    private OutgoingMessage Row(FileConsent consent, TeamsVersion version, string what, string? instead = null) => TeamsComposer.Row(
        consent.Conversation,
        // It says nothing of any client: whoever was offered the file may read it.
        new TeamsPayload { Message = version, ForOutsiders = version, Activity = instead },
        $"consent/{what}/{consent.Key}",
        clock.Now);
}
