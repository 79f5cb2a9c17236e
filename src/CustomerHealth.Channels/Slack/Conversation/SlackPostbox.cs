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
}
