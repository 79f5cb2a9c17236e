using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Conversations;

/// <summary>
/// Where an answer goes, the same on every platform (CH-5): to the asker alone, unless it is shared on purpose. A message that others see is never replaced
/// by what is private to one of them.
/// </summary>
/// <param name="Where">Where it goes.</param>
/// <param name="Reply">What is said there.</param>
public sealed record Placement(AnswerPlace Where, Reply Reply)
{
    private static readonly Reply NotForOutsiders = Reply.Refusal(
        "Not shown here: guests or people of other organisations read this conversation, and there is nothing in it that they may see. Ask in a direct message.");

    /// <summary>Where an answer would go, whoever reads there.</summary>
    public static AnswerPlace Of(Reply reply, Asking asking) => reply switch
    {
        { InPlace: true } when asking.By is AskedBy.Press && (!asking.IsSeenByOthers || !reply.Private) => AnswerPlace.InPlace,
        _ when asking.IsDirect && asking.By is not AskedBy.Command => AnswerPlace.Direct,
        { Private: false } => AnswerPlace.Shared,
        _ => AnswerPlace.Private,
    };

    /// <summary>Whether others would read it there: then it must be known who they are before anything is said.</summary>
    public static bool IsSeenByOthers(AnswerPlace where, Asking asking) => where switch
    {
        AnswerPlace.Shared => true,
        AnswerPlace.InPlace => asking.IsSeenByOthers,
        AnswerPlace.Private or AnswerPlace.Direct => false,
    };

    /// <summary>What is said, and where. Where outsiders read, only what they may see; when that is nothing, the asker alone is told so.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="asking">How it was asked for.</param>
    /// <param name="place">Who reads there; null when that is not known, and then it counts as a place with outsiders. Not looked at for a private answer.</param>
    public static Placement Of(Reply reply, Asking asking, ChatPlace? place)
    {
        var where = Of(reply, asking);
        if (!IsSeenByOthers(where, asking) || place is { HasOutsiders: false })
            return new(where, reply);
        return reply.ForOutsiders is { } open
            ? new(where, open with { Private = false, InPlace = reply.InPlace })
            : new(AnswerPlace.Private, NotForOutsiders);
    }
}
