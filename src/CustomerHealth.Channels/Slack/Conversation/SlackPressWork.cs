using System.Text.Json;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Core.Inbox;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>Works on presses that were stored before Slack was told that we have them: a process that ends in between loses none.</summary>
internal sealed class SlackPressWork(SlackPresses presses) : IInboxHandler
{
    /// <summary>What it works on.</summary>
    public const string KindOfWork = "slack.press";

    /// <inheritdoc />
    public string Kind => KindOfWork;

    /// <inheritdoc />
    public Task HandleAsync(LeasedWork work, CancellationToken cancellationToken) => presses.AnswerAsync(
        JsonSerializer.Deserialize<SlackPress>(work.Payload, SlackJson.Options)!, work.Key[(SlackAsker.Platform.Length + 1)..], work.ReceivedAt, cancellationToken);
}
