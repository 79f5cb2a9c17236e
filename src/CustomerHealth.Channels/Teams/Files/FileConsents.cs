using System.Text.Json;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Channels.Teams.Files;

/// <summary>Stores what people say to offers of files, to be worked on after Teams was answered.</summary>
internal sealed class FileConsents(IInbox inbox, TimeProvider clock) : IFileConsents
{
    /// <summary>What is stored.</summary>
    public const string KindOfWork = "teams.file";

    /// <inheritdoc />
    public async Task<bool> ReceiveAsync(FileConsent consent, CancellationToken cancellationToken)
    {
        var incoming = new Core.Inbox.Incoming($"{KindOfWork}/{consent.Key}", KindOfWork, JsonSerializer.Serialize(consent), clock.Now);
        return await inbox.ReceiveAsync(incoming, cancellationToken) is not InboxReceipt.Full;
    }
}
