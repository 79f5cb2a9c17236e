using System.Collections.Immutable;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>Who is in a conversation, the bot not counted.</summary>
/// <param name="Members">Them.</param>
/// <param name="IsWhole">False when there are more than were read.</param>
internal sealed record TeamsRoster(ImmutableArray<TeamsMember> Members, bool IsWhole);
