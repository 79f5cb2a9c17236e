using System.Collections.Immutable;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack;

/// <summary>A reply as Slack gets it, whole: what no message can hold is in the next, or in a file.</summary>
/// <param name="Messages">At least one, to be sent one after the other.</param>
/// <param name="Overflow">The whole answer as text, where even several messages cannot hold it; null where they do. It goes where the message goes.</param>
internal sealed record RenderedReply(ImmutableArray<SlackMessage> Messages, ReplyFile? Overflow);
