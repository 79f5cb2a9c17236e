namespace CustomerHealth.Channels.Teams.Files;

/// <summary>Takes what people say to offers of files.</summary>
internal interface IFileConsents
{
    /// <summary>
    /// Stores it in the inbox, and returns at once: the invoke is answered with an empty 200, and what comes of it is told in the conversation. False when there is
    /// no room: the invoke is answered with 503.
    /// </summary>
    Task<bool> ReceiveAsync(FileConsent consent, CancellationToken cancellationToken);
}
