using System.Text.Json;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Sending;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>
/// Renders replies for the outbox. One row is one message: what is too long for one goes with it as a file, so that a crash between two halves cannot repeat
/// or lose one of them.
/// </summary>
internal sealed class SlackComposer(SlackRenderer renderer, IOptions<SlackOptions> options) : IMessageComposer
{
    // The sending may add a line of small print.
    private const int MostBlocks = BlockKitLimits.Blocks - 1;

    /// <summary>Whether its workspace may ask. Where the app is not installed there yet, what is written waits for it.</summary>
    public bool Reaches(ChatAddress to) => to.Platform == SlackAddresses.Platform && options.Value.TeamIds.Contains(to.Workspace, StringComparer.Ordinal);

    /// <inheritdoc />
    public OutgoingMessage Compose(ChatAddress to, Reply reply, string dedupeKey, Instant dueAt)
    {
        // In a channel it is for all who read there, and says so; to one person it is private.
        var isPrivate = !SlackAddresses.IsChannel(to) || SlackAddresses.OnlyFor(to) is not null;
        var payload = new SlackPayload
        {
            Message = Version(reply with { Private = isPrivate }),
            ForOutsiders = reply.ForOutsiders is { } open ? Version(open with { Private = isPrivate }) : null,
            InsteadOf = reply.InsteadOf,
        };
        return new OutgoingMessage { Conversation = to.ToString(), DedupeKey = dedupeKey, Payload = payload.ToJson(), DueAt = dueAt };
    }

    private SlackVersion Version(Reply reply)
    {
        if (reply.File is { } large && large.Bytes.Length > WaitingFile.Largest)
            return Version(reply with { File = null, Sections = [.. reply.Sections, new TextSection(null, null, [WaitingFile.TooLarge(large)])] });

        ReplyFile[] files = reply.File is { } file ? [file] : [];
        return renderer.RenderAll(reply) is { Overflow: null, Messages: [{ Blocks.Length: <= MostBlocks } whole] }
            ? Version(whole, files)
            : Version(renderer.RenderShort(reply), [WholeAnswer.Of(reply), .. files]);
    }

    private static SlackVersion Version(SlackMessage message, IEnumerable<ReplyFile> files) => new()
    {
        Text = message.Text,
        Blocks = JsonSerializer.SerializeToElement(message.Blocks, SlackJson.Options),
        Files = [.. files.Select(WaitingFile.Of)],
    };
}
