using System.Text.Json;
using CustomerHealth.Channels.Slack.Sending;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>Puts answers into the outbox: written down before they are sent, and once for each request.</summary>
internal sealed class SlackPostbox(SlackComposer composer, IOutbox outbox, TimeProvider clock)
{
    /// <summary>An answer as a message of its own.</summary>
    /// <param name="to">The person, or a channel.</param>
    /// <param name="reply">What to say.</param>
    /// <param name="key">Of the request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task PutAsync(ChatAddress to, Reply reply, string key, CancellationToken cancellationToken) =>
        outbox.EnqueueAsync([composer.Compose(to, reply, $"answer/{key}", clock.Now)], cancellationToken);

    /// <summary>The file of an answer, which itself goes elsewhere.</summary>
    /// <param name="to">The person.</param>
    /// <param name="file">The file.</param>
    /// <param name="key">Of the request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task PutFileAsync(ChatAddress to, ReplyFile file, string key, CancellationToken cancellationToken) =>
        outbox.EnqueueAsync([composer.Compose(to, new Reply { Kind = ReplyKind.Done, Text = $"{file.Title}.", File = file }, $"file/{key}", clock.Now)], cancellationToken);

    /// <summary>The messages of a long answer that are left to tell, as they were rendered: each goes once.</summary>
    /// <param name="to">The person.</param>
    /// <param name="rest">Them, with their places in the whole answer.</param>
    /// <param name="key">Of the request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task PutRestAsync(ChatAddress to, IEnumerable<(int Index, SlackMessage Item)> rest, string key, CancellationToken cancellationToken) =>
        outbox.EnqueueAsync([.. rest.Select(part => Row(to, part.Item, $"answer/{key}/{part.Index + 1}"))], cancellationToken);

    private OutgoingMessage Row(ChatAddress to, SlackMessage message, string key)
    {
        // The sending may add a line: the mark of a full part gives its place to it, the text says the same.
        var blocks = message.Blocks.Length < BlockKitLimits.Blocks ? message.Blocks : message.Blocks.RemoveAt(0);
        var version = new SlackVersion { Text = message.Text, Blocks = JsonSerializer.SerializeToElement(blocks, SlackJson.Options) };
        return new OutgoingMessage { Conversation = to.ToString(), DedupeKey = key, Payload = new SlackPayload { Message = version }.ToJson(), DueAt = clock.Now };
    }
}
