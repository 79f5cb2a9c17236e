using System.Text.Json;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Channels.Slack.Installing;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Time;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>Works on what happened in the workspace.</summary>
internal sealed class SlackEventWork(AnswerDesk desk, SlackTalk talk, SlackHome home, IAuditLog audit, IInstallations installations, TimeProvider clock, ILogger<SlackEventWork> logger, SlackInstalled? installed = null) : IInboxHandler
{
    /// <summary>What it works on.</summary>
    public const string KindOfWork = "slack.event";

    /// <inheritdoc />
    public string Kind => KindOfWork;

    /// <inheritdoc />
    public Task HandleAsync(LeasedWork work, CancellationToken cancellationToken)
    {
        var happened = JsonSerializer.Deserialize<SlackEvent>(work.Payload, SlackJson.Options)!;
        var asker = new SlackAsker(happened.TeamId, happened.UserId, happened.ChannelId.Length == 0 ? null : happened.ChannelId) { ThreadTs = happened.ThreadTs };
        var key = work.Key[(SlackAsker.Platform.Length + 1)..];
        return happened.Kind switch
        {
            SlackEventKind.Mention => AnswerAsync(asker, happened, key, cancellationToken),
            SlackEventKind.Direct => AnswerAsync(asker, happened, key, cancellationToken),
            SlackEventKind.HomeOpened => home.PublishAsync(asker, key, cancellationToken),
            SlackEventKind.Uninstalled => NoteLossAsync(happened, work, "app-uninstalled", cancellationToken),
            SlackEventKind.TokensRevoked => NoteLossAsync(happened, work, "token-revoked", cancellationToken),
        };
    }

    private async Task AnswerAsync(SlackAsker asker, SlackEvent happened, string key, CancellationToken cancellationToken)
    {
        var request = asker.Asks(happened.Text, key);
        var reply = SlackTalk.Typed(await desk.AskAsync(request, cancellationToken));
        var placed = await talk.PlaceAsync(reply, new Asking(AskedBy.Words, IsDirect: happened.Kind == SlackEventKind.Direct), asker, cancellationToken);
        await talk.TellAsync(placed, asker, request.IdempotencyKey, cancellationToken);
    }

    /// <summary>
    /// Noted once, also when a crash lets it be worked on again. Both kinds of word come in any order, and may come after the app was installed again: what was
    /// installed later stays. What cannot be sent from now on waits in the outbox for another installation.
    /// </summary>
    private async Task NoteLossAsync(SlackEvent happened, LeasedWork work, string act, CancellationToken cancellationToken)
    {
        var workspace = $"{SlackAsker.Platform}:{happened.TeamId}";
        logger.TokenLost(workspace);
        await installations.RemoveAsync(SlackAsker.Platform, happened.TeamId, happened.At is { } at ? Instant.FromUnixTimeSeconds(at) : work.ReceivedAt, cancellationToken);
        installed?.Forget(happened.TeamId);
        await audit.AppendOnceAsync(new AuditEntry(clock.Now, SlackAsker.Platform, workspace, act, $"workspace:{workspace}", Before: null, After: null) { Request = work.Key }, cancellationToken);
    }
}
