using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Commands.Sharing;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary>
/// <c>share COMMAND</c>: shows an answer to all who read where it is asked, once the asker has seen who that is (CH-5). Where outsiders read, or where that
/// cannot be known, only what is for them.
/// </summary>
/// <param name="ask">Answers the command that is shared, with the asker's rights.</param>
/// <param name="chat">Who reads where.</param>
/// <param name="outbox">Where the message goes out.</param>
/// <param name="clock">When.</param>
public sealed class ShareCommand(Func<ICommandDispatcher> ask, ChatPlatforms chat, IOutbox outbox, TimeProvider clock) : IBotCommand
{
    /// <summary>The word that picks it.</summary>
    public const string Word = "share";

    /// <summary>Stands before the command once the asker has seen who reads there: no account is called so, and in quotation marks it is a name.</summary>
    private const string Confirmed = "--here";

    private const int MostButtons = 4;
    private const int LongestOffer = 200;

    /// <summary>How it is asked for.</summary>
    public static CommandSpec Asked { get; } = new(Word, false, "share COMMAND", "Shows an answer to everyone here, after it has told you who that is, as in: share acme.") { Group = HelpGroup.Operations };

    /// <inheritdoc />
    public CommandSpec Spec => Asked;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var isConfirmed = call.Arguments is [Confirmed, _, ..] && (call.Starts.IsEmpty || call.Request.Text.AsSpan(call.Starts[0]).StartsWith(Confirmed, StringComparison.Ordinal));
        var command = Typed(call, isConfirmed ? 1 : 0);
        if (command.Length == 0)
            return Reply.Refusal("Say which answer to share: share COMMAND, as in 'share acme' or 'share risks pod'.");
        if (Signature.Of(call.Request.Actor, clock.Now) is not { } signature)
            return Signature.Refused();
        var to = new ChatAddress(call.Request.Platform, call.Request.Workspace, call.Request.Place);
        if (!chat.Reaches(to))
            return Reply.Refusal("Nothing was shared: nobody else reads here. An answer can be shared in a channel of your chat.");
        var place = await chat.PlaceAsync(to, cancellationToken);
        if (place is null or { CanPost: false })
            return Reply.Refusal($"Nothing was shared: the bot {(place is null ? "cannot look into this channel" : $"is not in {place.Name}")}. Invite it here, then share again.");
        if (place.IsDirect)
            return Reply.Refusal($"Nothing was shared: only you read here. Type it in the channel that is to see it: /health share {command}.");

        var reply = await ask().DispatchAsync(call.Request with { Text = command, Answers = null, ForSharing = true, IdempotencyKey = call.Request.IdempotencyKey + "/shared" }, cancellationToken);
        if (reply.Kind is not (ReplyKind.Card or ReplyKind.List))
            return reply with { Actions = [.. reply.Actions.Select(action => action with { Command = $"{Word} {action.Command}" })], Form = null };

        var audience = new SharedPlace(to, place);
        if (audience.HasOutsiders && reply.ForOutsiders is null)
            return Reply.Refusal($"Nothing was shared: {audience.Readers}, and this answer has no version for them. The card of an account has one: share ACCOUNT.");
        return isConfirmed
            ? await PostAsync(call, signature, audience, (command, reply), cancellationToken)
            : SharedWords.Ask(audience, reply, $"{Word} {Confirmed} {command}");
    }

    /// <summary>A private answer with the button that shares it, where there is room for one and somebody else to read it.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="spec">Of the command that gave it.</param>
    /// <param name="request">What was asked.</param>
    internal static Reply Offered(Reply reply, CommandSpec spec, CommandRequest request)
    {
        var isOffered = reply is { Private: true, Kind: ReplyKind.Card or ReplyKind.List, Actions.Length: < MostButtons }
            && spec.IsShareable && request is { ForSharing: false, IsDirect: false } && request.Platform != CommandRequest.Terminal && request.Text.Trim().Length is > 0 and <= LongestOffer;
        return isOffered ? reply with { Actions = reply.Actions.Add(new ReplyAction("Share", $"{Word} {request.Text.Trim()}")) } : reply;
    }

    private async Task<Reply> PostAsync(CommandCall call, Signature signature, SharedPlace audience, (string Command, Reply Reply) shared, CancellationToken cancellationToken)
    {
        var by = call.Asker.Person?.Name ?? "the operator";
        var message = chat.Compose(audience.Address, SharedWords.Message(audience, shared.Reply, by), $"share/{call.Request.IdempotencyKey}", signature.At);
        var after = Facts.Of(("command", shared.Command), ("readers", audience.Readers), ("version", audience.HasOutsiders ? "for outsiders" : "whole"));
        var entry = signature.Entry(call, "answer-shared", null, after) with { Subject = shared.Reply.Account is { } account ? $"account:{account}" : $"place:{audience.Address}" };
        return await outbox.EnqueueOnceAsync([message], entry, cancellationToken) ? SharedWords.Done(audience, shared.Reply) : Signature.Repeated() with { InPlace = true };
    }

    private static string Typed(CommandCall call, int from) =>
        from >= call.Arguments.Length ? ""
        : call.Starts.IsEmpty ? string.Join(' ', call.Arguments.Skip(from).Select(word => TypedWords.Quote(word)))
        : call.Request.Text[call.Starts[from]..].Trim();
}
