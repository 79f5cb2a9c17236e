using System.Collections.Immutable;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>What the token of a request says, once it is known to be right.</summary>
/// <param name="ServiceUrl">Where answers go: the claim's own text.</param>
/// <param name="Endorsements">The channels that its key may sign for.</param>
internal sealed record TokenClaims(string ServiceUrl, ImmutableArray<string> Endorsements)
{
    /// <summary>Whether a body goes with the token: from a channel that the key signs for, and from the very service that the token names.</summary>
    public bool Sent(string? channel, string? serviceUrl) =>
        channel is not null && Endorsements.Contains(channel, StringComparer.Ordinal) && serviceUrl is not null && IsSamePlace(serviceUrl, ServiceUrl);

    // A slash at the end and the case of the host make no other place. What is used later is the token's text, whatever the body's was.
    private static bool IsSamePlace(string one, string other) =>
        Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second)
        && string.Equals(first.AbsoluteUri.TrimEnd('/'), second.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal);
}
