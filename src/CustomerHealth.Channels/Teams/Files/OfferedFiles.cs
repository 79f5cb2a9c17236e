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
            MediaType = MediaTypes.Of(file.Name),
            Bytes = file.Bytes,
            ExpiresAt = clock.Now + Life,
        };
        await held.HoldAsync(offered, clock.Now, cancellationToken);
        return await held.FindAsync(offered.Id, cancellationToken) ?? offered;
    }
}
