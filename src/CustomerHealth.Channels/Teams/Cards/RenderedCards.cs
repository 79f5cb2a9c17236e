using System.Collections.Immutable;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Cards;

/// <summary>A reply as Teams gets it, whole: what no card can hold is in the next, or in a file.</summary>
/// <param name="Cards">At least one, to be sent one after the other.</param>
/// <param name="Overflow">The whole answer as text, where even several cards cannot hold it; null where they do. It goes where the cards go.</param>
internal sealed record RenderedCards(ImmutableArray<TeamsCard> Cards, ReplyFile? Overflow);
