using System.Collections.Immutable;
using System.Text.Json;
using CustomerHealth.Channels.Sending;
using CustomerHealth.Channels.Teams.Sending;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.HeldFiles;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Files;

/// <summary>Holds the files of messages until they are taken. A message that is tried again holds and offers the same.</summary>
internal sealed class OfferedFiles(IHeldFileStore held, IOutbox outbox, TimeProvider clock)
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
            MediaType = MediaTypes.Of(file.Name),
            Bytes = file.Bytes,
            ExpiresAt = clock.Now + Life,
        };
        await held.HoldAsync(offered, clock.Now, cancellationToken);
        return await held.FindAsync(offered.Id, cancellationToken) ?? offered;
    }

    /// <summary>What else was offered in the message that somebody answers, and still waits for them: the offers, as Teams takes them.</summary>
    public async Task<ImmutableArray<JsonElement>> LeftAsync(FileConsent consent, CancellationToken cancellationToken)
    {
        if (consent.OfferId is not { } offer)
            return [];

        var left = ImmutableArray.CreateBuilder<JsonElement>();
        foreach (var (id, file) in (await outbox.SentAsAsync(offer, cancellationToken)).SelectMany(FilesOf).DistinctBy(one => one.Id, StringComparer.Ordinal))
        {
            // Messages of other conversations may have the same name: their files are others'.
            if (id != consent.FileId && await held.FindAsync(id, cancellationToken) is { TakenBy: null } waiting && waiting.ExpiresAt > clock.Now
                && (waiting.Owner == consent.User || waiting.Owner == consent.Conversation))
            {
                left.Add(JsonSerializer.SerializeToElement(FileOffer.Asks(id, file)));
            }
        }

        return left.ToImmutable();
    }

    private static IEnumerable<(string Id, WaitingFile File)> FilesOf(SentText sent) => TeamsPayload.Of(sent.Payload) is { } payload
        ? new[] { payload.Message, payload.ForOutsiders }.OfType<TeamsVersion>().SelectMany(version => version.Files).Select(file => (FileOffer.IdOf(sent.DedupeKey, file), file))
        : [];
}
