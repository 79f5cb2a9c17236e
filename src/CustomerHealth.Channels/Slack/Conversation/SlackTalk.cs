using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>
/// Tells the answer where <see cref="Placement"/> says. What cannot be told there goes into the outbox, as a direct message: an answer is not lost because an
/// address was used up or the bot is not in a channel. Files always go there, since a file in a channel is nobody's alone.
/// </summary>
internal sealed class SlackTalk(SlackRenderer renderer, SlackResponder responder, SlackWorkspaces workspaces, SlackPostbox postbox)
{
    private const string FileElsewhere = "the file is in your direct messages with the bot";

    /// <summary>What is asked in a window is asked by a button where no window opened: it has a trigger of its own.</summary>
    public static Reply Typed(Reply reply) => reply.Form is not { } form ? reply : reply with
    {
        Form = null,
        Actions = [new ReplyAction(form.Title, form.Command) { OpensForm = true, IsPrimary = !reply.Actions.Any(action => action.IsPrimary) }, .. reply.Actions],
    };

    /// <summary>A message for the asker alone.</summary>
    public SlackMessage Private(Reply reply) => renderer.Render(reply);

    /// <summary>Where an answer goes; who reads there is only looked up when it matters.</summary>
    public async Task<Placement> PlaceAsync(Reply reply, Asking asking, SlackAsker asker, CancellationToken cancellationToken)
    {
        var others = Placement.IsSeenByOthers(Placement.Of(reply, asking), asking);
        var place = others && asker.Channel is { } channel ? await workspaces.PlaceAsync(channel, cancellationToken) : null;
        return Placement.Of(reply, asking, place);
    }

    /// <summary>The answer as one message of the response itself; false when it needs more than that.</summary>
    public bool TryInOne(Placement placed, [NotNullWhen(true)] out SlackMessage? message)
    {
        var answer = renderer.RenderAll(placed.Reply);
        message = answer is { Messages: [var only], Overflow: null } && placed.Reply.File is null ? Addressed(only, placed.Where, thread: null) : null;
        return message is not null;
    }

    /// <summary>Tells the whole answer.</summary>
    /// <param name="placed">What, and where.</param>
    /// <param name="asker">Whom.</param>
    /// <param name="key">Of the request: what goes through the outbox goes once for it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task TellAsync(Placement placed, SlackAsker asker, string key, CancellationToken cancellationToken)
    {
        if (placed.Where == AnswerPlace.Direct && asker.Url is null)
        {
            await postbox.PutAsync(asker.Person, placed.Reply, key, cancellationToken);
            return;
        }

        var reply = await FileApartAsync(placed.Reply, asker, key, cancellationToken);
        var answer = renderer.RenderAll(reply);
        if (answer.Overflow is { } whole)
        {
            await postbox.PutFileAsync(asker.Person, whole, $"{key}/whole", cancellationToken);
            answer = renderer.RenderAll(SaysWhere(reply));
        }

        foreach (var (at, message) in answer.Messages.Index())
        {
            var addressed = Addressed(message, placed.Where, asker.ThreadTs) with { ReplaceOriginal = asker.Url is null ? null : placed.Where == AnswerPlace.InPlace && at == 0 };
            if (await PostAsync(addressed, asker, cancellationToken))
                continue;

            // What was told is not told again, nor is a file put a second time.
            if (at == 0 && answer.Overflow is null)
                await postbox.PutAsync(asker.Person, reply, key, cancellationToken);
            else
                await postbox.PutRestAsync(asker.Person, answer.Messages.Index().Skip(at), key, cancellationToken);
            return;
        }
    }

    /// <summary>Puts the file of an answer into the outbox; what is left says where it is.</summary>
    public async Task<Reply> FileApartAsync(Reply reply, SlackAsker asker, string key, CancellationToken cancellationToken)
    {
        if (reply.File is { } file)
            await postbox.PutFileAsync(asker.Person, file, key, cancellationToken);
        return WithoutFile(reply);
    }

    /// <summary>An answer whose file, if it has one, goes another way.</summary>
    public static Reply WithoutFile(Reply reply) => reply.File is null ? reply : SaysWhere(reply) with { File = null };

    // Second: the first says who sees it, and both stay where an answer is cut down to its sentence.
    private static Reply SaysWhere(Reply reply) => reply.Footer.Contains(FileElsewhere, StringComparer.Ordinal)
        ? reply
        : reply with { Footer = [.. reply.Footer.Take(1), FileElsewhere, .. reply.Footer.Skip(1)] };

    /// <summary>Shows in a message whose button was pressed that it is spent, where the message can be reached.</summary>
    public async Task SpendAsync(SlackPress press, string spent, SlackAsker asker, CancellationToken cancellationToken)
    {
        if (asker.Url is { } url && SpentMessage.Of(press, spent) is { } message)
            await responder.PostAsync(url, message.ToJsonString(SlackJson.Options), cancellationToken);
    }

    private static SlackMessage Addressed(SlackMessage message, AnswerPlace where, string? thread) => message with
    {
        ResponseType = where is AnswerPlace.Shared or AnswerPlace.Direct ? SlackMessage.ToAll : SlackMessage.ToAsker,
        ThreadTs = where == AnswerPlace.InPlace ? null : thread,
    };

    /// <returns>False when it certainly was not told: only then may it be told elsewhere.</returns>
    private async Task<bool> PostAsync(SlackMessage message, SlackAsker asker, CancellationToken cancellationToken)
    {
        if (asker.Url is { } url)
            return await responder.PostAsync(url, JsonSerializer.Serialize(message, SlackJson.Options), cancellationToken) is SlackAnswer<string>.Ok or SlackAnswer<string>.Unknown;
        if (asker.ChannelId is not { } channel || message.ResponseType != SlackMessage.ToAsker)
            return false;

        var post = SlackPost.Of(channel, message) with { ThreadTs = asker.ThreadTs };
        return await workspaces.Of(asker.TeamId).Web.PostEphemeralAsync(post, asker.UserId, cancellationToken) is SlackAnswer<SlackPosted>.Ok or SlackAnswer<SlackPosted>.Unknown;
    }
}
