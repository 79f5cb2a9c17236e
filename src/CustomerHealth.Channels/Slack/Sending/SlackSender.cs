using CustomerHealth.Channels.Sending;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>
/// Sends what waits in the outbox to Slack. Who reads there is asked at the last moment: where outsiders do, or where that cannot be known, only what is meant
/// for them goes out (CH-5).
/// </summary>
internal sealed class SlackSender(SlackWorkspaces workspaces, IOutbox outbox, TimeProvider clock) : IPlatformSender
{
    /// <inheritdoc />
    public string Platform => SlackAddresses.Platform;

    /// <inheritdoc />
    public async Task<SendOutcome> SendAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        if (!ChatAddress.TryParse(message.Conversation, out var to) || SlackPayload.Of(message.Payload) is not { } payload)
            return new SendOutcome.Never("It is no message for Slack: another version of the program may have written it");

        var workspace = workspaces.Of(to.Workspace);
        var found = await workspace.Addresses.ConversationAsync(to, cancellationToken);
        if (found is not SlackAnswer<string>.Ok(var conversation))
            return SlackOutcome.OfPreparing(found);

        var place = await workspace.Directory.LookAsync(to, cancellationToken);
        if (place is not SlackAnswer<ChatPlace>.Ok && (place is not SlackAnswer<ChatPlace>.Refused("missing_scope", _)))
            return SlackOutcome.OfPreparing(place);

        var hasOutsiders = place is not SlackAnswer<ChatPlace>.Ok(var known) || known.HasOutsiders;
        if ((hasOutsiders ? payload.ForOutsiders : payload.Message) is not { } version)
            return new SendOutcome.Never("Not sent: guests or people of other organisations read there, or that cannot be known, and nothing in it may be shown to them");

        var post = new SlackPost { Channel = conversation, Text = version.Text, Blocks = version.Blocks.GetRawText(), DedupeKey = message.DedupeKey };
        var noted = SlackSmallPrint.Add(post, SmallPrint.Of(message, "Slack", clock.Now));
        return await new SlackPosting(workspace.Web, workspace.Files, outbox).PutAsync(new SlackLetter(noted, [.. version.Files.Select(file => file with { Name = FileTag.Name(file.Name, message.DedupeKey) })], payload.InsteadOf, SlackAddresses.OnlyFor(to)), cancellationToken);
    }

    /// <inheritdoc />
    public Task<Reconciliation> FindAsync(LeasedMessage message, CancellationToken cancellationToken) =>
        ChatAddress.TryParse(message.Conversation, out var to) && SlackPayload.Of(message.Payload) is { } payload
            ? new SlackHistory(workspaces.Of(to.Workspace)).FindAsync(message, to, payload, cancellationToken)
            : Task.FromResult(Reconciliation.NotThere);
}
