using System.Collections.Immutable;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Terminal;

/// <summary>What can be chosen by its number after a reply: the buttons and the menu of other channels.</summary>
internal static class TerminalOffers
{
    /// <summary>In the order of their numbers, from 1. A card's buttons are not among them: what to type next says the same.</summary>
    public static ImmutableArray<ReplyAction> Of(Reply reply) =>
    [
        .. reply.Kind is ReplyKind.Choices or ReplyKind.Refusal or ReplyKind.Done ? reply.Actions : [],
        .. reply.Menu?.Options ?? [],
    ];
}
