using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.HeldFiles;

namespace CustomerHealth.Channels.Teams.Files;

/// <summary>What somebody said to the offer of a file: an invoke <c>fileConsent/invoke</c> whose token and tenant are right. It holds secrets.</summary>
internal sealed record FileConsent
{
    /// <summary>The invoke's own key, the same when it comes again.</summary>
    public required string Key { get; init; }

    /// <summary>The conversation it came from, by its id.</summary>
    public required ChatAddress Conversation { get; init; }

    /// <summary>Who said it.</summary>
    public required ChatAddress User { get; init; }

    /// <summary>The activity of the offer (<c>replyToId</c>); null when Teams did not say.</summary>
    public string? OfferId { get; init; }

    /// <summary>They want it; else they declined.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>The id of the file, as the offer named it (<c>value.context</c>); null when there is none.</summary>
    public string? FileId { get; init; }

    /// <summary>Where it is to be put; null when they declined.</summary>
    public FileUpload? Upload { get; init; }

    /// <summary>Whether the file was offered to who said it.</summary>
    public bool MayTake(HeldFile file) => file.Owner == User || file.Owner == Conversation;
}
