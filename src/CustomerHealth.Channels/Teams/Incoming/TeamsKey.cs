using System.Collections.Immutable;
using Microsoft.IdentityModel.Tokens;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>A key by which requests are signed.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels that it may sign for; none: it signs for no channel.</param>
internal sealed record TeamsKey(RsaSecurityKey Key, ImmutableArray<string> Endorsements);
