using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>
/// Says from where something is asked. What was asked for in a channel and answered in the asker's own chat is asked on from that channel: only so can it be shared
/// there. A card brings that back by itself, so whoever presses must be in the channel.
/// </summary>
internal sealed class TeamsPlaces(TeamsReferences references, TeamsAddresses addresses, TeamsConnector connector)
{
    /// <summary>Keeps where the press was told of; the press, with where its card was asked for when whoever presses is there.</summary>
    public async Task<ToldPress> FromAsync(ToldPress press, CancellationToken cancellationToken)
    {
        await references.KeepAsync(press.Spoken, cancellationToken);
        var asker = press.Asker;
        if (!asker.IsDirect || press.Pressed.Place is not { } place || place == asker.Place)
            return press;

        var isThere = await addresses.FindAsync(new ChatAddress(TeamsAsker.Platform, asker.Tenant, place), cancellationToken) is ConnectorAnswer<TeamsSpot>.Ok({ Reference.Kind: not ConversationKind.Personal } spot)
            && await connector.MemberAsync(spot.Whole, asker.User, cancellationToken) is ConnectorAnswer<TeamsMember>.Ok;
        return isThere ? press with { Asker = asker with { From = place } } : press;
    }
}
