using CustomerHealth.Channels.Teams.Web;

namespace CustomerHealth.Channels.Teams.Sending;

/// <summary>A message that is ready to go.</summary>
/// <param name="Spot">Where to.</param>
/// <param name="Version">What its readers may see of it.</param>
/// <param name="DedupeKey">Its key.</param>
internal sealed record TeamsLetter(TeamsSpot Spot, TeamsVersion Version, string DedupeKey)
{
    /// <summary>One person alone reads it.</summary>
    public required bool IsPersonal { get; init; }

    /// <summary>What a reader must know of its way; null for nothing.</summary>
    public string? SmallPrint { get; init; }

    /// <summary>The activity whose place it takes; null for a message of its own.</summary>
    public string? Instead { get; init; }
}
