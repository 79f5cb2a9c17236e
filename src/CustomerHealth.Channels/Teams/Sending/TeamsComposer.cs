using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Sending;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Sending;

/// <summary>
/// Renders replies for the outbox. One row is one message: what is too long for one card goes with it as a file, so that a crash between two halves cannot repeat or
/// lose one of them.
/// </summary>
internal sealed class TeamsComposer(TeamsRenderer renderer, IOptions<TeamsOptions> options) : IMessageComposer
{
    /// <inheritdoc />
    public bool Reaches(ChatAddress to) =>
        to.Platform == TeamsAddresses.Platform && string.Equals(to.Workspace, options.Value.TenantId, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public OutgoingMessage Compose(ChatAddress to, Reply reply, string dedupeKey, Instant dueAt) => Row(to, Payload(to, reply), dedupeKey, dueAt);

    /// <summary>The same in the place of an activity that Teams has.</summary>
    /// <param name="to">Where that is.</param>
    /// <param name="reply">What to say.</param>
    /// <param name="activity">Its id there.</param>
    /// <param name="when">Under which key, and not before when.</param>
    public OutgoingMessage Compose(ChatAddress to, Reply reply, string activity, (string DedupeKey, Instant DueAt) when) =>
        Row(to, Payload(to, reply) with { Activity = activity }, when.DedupeKey, when.DueAt);

    /// <summary>A row of the outbox.</summary>
    /// <param name="to">The channel or person.</param>
    /// <param name="payload">What to send.</param>
    /// <param name="dedupeKey">The same for the same message.</param>
    /// <param name="dueAt">Not before.</param>
    public static OutgoingMessage Row(ChatAddress to, TeamsPayload payload, string dedupeKey, Instant dueAt) =>
        new() { Conversation = to.ToString(), DedupeKey = dedupeKey, Payload = payload.ToJson(), DueAt = dueAt };

    private TeamsPayload Payload(ChatAddress to, Reply reply)
    {
        // In a channel it is for all who read there, and says so; to one person it is private.
        var isPrivate = TeamsAddresses.IsPersonal(to);
        return new TeamsPayload
        {
            Message = Version(reply with { Private = isPrivate }),
            ForOutsiders = reply.ForOutsiders is { } open ? Version(open with { Private = isPrivate }) : null,
            InsteadOf = reply.InsteadOf,
        };
    }

    private TeamsVersion Version(Reply reply)
    {
        if (reply.File is { } large && large.Bytes.Length > WaitingFile.Largest)
            return Version(reply with { File = null, Sections = [.. reply.Sections, new TextSection(null, null, [WaitingFile.TooLarge(large)])] });

        ReplyFile[] files = reply.File is { } file ? [file] : [];
        return renderer.RenderAll(reply) is { Overflow: null, Cards: [var whole] }
            ? Version(whole, files)
            : Version(renderer.RenderShort(reply), [WholeAnswer.Of(reply), .. files]);
    }

    private static TeamsVersion Version(TeamsCard card, IEnumerable<ReplyFile> files) => new() { Text = card.Text, Card = card.Content, Files = [.. files.Select(WaitingFile.Of)] };
}
