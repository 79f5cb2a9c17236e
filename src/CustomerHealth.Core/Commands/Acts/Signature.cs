using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Replies;
using NodaTime;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>Who signs an act that changes state (CH-7): a person of the store, or the operator at the terminal.</summary>
/// <param name="Author">Key of the person, or <c>operator</c>.</param>
/// <param name="At">When.</param>
internal sealed record Signature(string Author, Instant At)
{
    /// <summary>The signature of the one who asks; null when it is nobody the store knows.</summary>
    public static Signature? Of(Actor actor, Instant at)
    {
        // The store keeps milliseconds; what is compared with it must not be finer.
        var moment = Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        return actor.PersonKey is { } person ? new(person, moment)
            : actor == Actor.Operator ? new(actor.Id, moment)
            : null;
    }

    /// <summary>What one without a signature is told.</summary>
    public static Reply Refused() => Reply.Refusal(
        "Nothing was changed: your chat account is not linked to a person in the store, so nobody could see who did it. Type 'link' to see how it is linked.");

    /// <summary>What a retry or a double click is told.</summary>
    public static Reply Repeated() => new() { Kind = ReplyKind.Done, Text = "That was done already; nothing was done twice." };

    /// <summary>The audit entry of an act on an account.</summary>
    public AuditEntry Entry(CommandCall call, string act, string? before, string? after) =>
        new(At, Author, call.Request.Origin, act, $"account:{call.Account}", before, after) { Request = call.Request.IdempotencyKey };
}
