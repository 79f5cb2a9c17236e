using System.Text.Json;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>Where something was said.</summary>
/// <param name="Id">Its id; in a channel with the thread (<c>;messageid=</c>) in it.</param>
/// <param name="Kind">Who talks there.</param>
/// <param name="Tenant">Whose it is.</param>
internal sealed record TeamsConversation(string Id, ConversationKind Kind, string Tenant)
{
    /// <summary>The same without the thread: what can be kept.</summary>
    public string Place => TeamsAddresses.Whole(Id);

    /// <summary>Reads it; null when it is not said where, or two tenants are named.</summary>
    public static TeamsConversation? Of(JsonElement activity)
    {
        if (activity.Part("conversation") is not { } conversation || conversation.Text("id") is not { } id)
            return null;

        var (named, sent) = (conversation.Text("tenantId"), activity.Part("channelData")?.Part("tenant")?.Text("id"));
        return (named ?? sent) is not { } tenant || (sent is not null && !string.Equals(tenant, sent, StringComparison.OrdinalIgnoreCase))
            ? null
            : new TeamsConversation(id, KindOf(conversation), tenant.ToLowerInvariant());
    }

    // What does not say what it is may be read by anybody: only what says so is personal.
    private static ConversationKind KindOf(JsonElement conversation) => conversation.Text("conversationType") switch
    {
        "personal" => ConversationKind.Personal,
        "channel" => ConversationKind.Channel,
        _ => ConversationKind.Group,
    };
}
