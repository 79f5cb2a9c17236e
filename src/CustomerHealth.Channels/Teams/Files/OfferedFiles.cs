using System.Collections.Immutable;
using System.Text.Json;
using CustomerHealth.Channels.Sending;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.HeldFiles;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Files;

/// <summary>Holds the files of messages until they are taken. A message that is tried again holds and offers the same.</summary>
internal sealed class OfferedFiles(IHeldFileStore held, TimeProvider clock)
{
    /// <summary>How long an offer and a link are good.</summary>
    public static readonly Duration Life = Duration.FromDays(7);

    /// <summary>Holds a file.</summary>
    /// <param name="owner">Who is offered it: a person, or a place.</param>
    /// <param name="dedupeKey">Of the message.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>It, as it waits now.</returns>
    public async Task<HeldFile> HoldAsync(ChatAddress owner, string dedupeKey, WaitingFile file, CancellationToken cancellationToken)
    {
        var offered = new HeldFile
        {
            Id = FileOffer.IdOf(dedupeKey, file),
            Owner = owner,
            Name = file.Name,
            Title = file.Title,
            Again = file.Again,
            Message = dedupeKey,
            MediaType = MediaTypes.Of(file.Name),
            Bytes = file.Bytes,
            ExpiresAt = clock.Now + Life,
        };
        await held.HoldAsync(offered, clock.Now, cancellationToken);
        return await held.FindAsync(offered.Id, cancellationToken) ?? offered;
    }

    /// <summary>
    /// What else is offered beside a file, and still waits for the one who answers: the offers, as Teams takes them. Whether the message with them was noted as sent does
    /// not matter.
    /// </summary>
    /// <param name="consent">The answer.</param>
    /// <param name="file">The file that it is about.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null when nobody knows what is offered beside it.</returns>
    public async Task<ImmutableArray<JsonElement>?> BesideAsync(FileConsent consent, HeldFile file, CancellationToken cancellationToken)
    {
        if (file.Message is not { } message)
            return null;
        var others = (await held.UntakenAsync(message, cancellationToken)).Where(other => other.Id != file.Id && other.ExpiresAt > clock.Now && consent.MayTake(other));
        return [.. others.Select(other => JsonSerializer.SerializeToElement(FileOffer.Asks(other)))];
    }
}
