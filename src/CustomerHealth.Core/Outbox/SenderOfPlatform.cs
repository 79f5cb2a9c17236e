using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>Gives each message to the sender of the platform it goes to.</summary>
public sealed class SenderOfPlatform(IEnumerable<IPlatformSender> senders) : IMessageSender
{
    /// <summary>A platform that is not configured may be tomorrow: it is tried hourly, for as long as <see cref="DeliveryRules.Patience"/> lasts.</summary>
    private static readonly Duration Unconfigured = Duration.FromHours(1);

    private readonly Dictionary<string, IPlatformSender> _senders = senders.ToDictionary(sender => sender.Platform, StringComparer.Ordinal);

    /// <inheritdoc />
    public Task<SendOutcome> SendAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        if (!ChatAddress.TryParse(message.Conversation, out var to))
            return Task.FromResult<SendOutcome>(new SendOutcome.Never($"'{message.Conversation}' is no address; one is PLATFORM:WORKSPACE/PLACE"));
        return _senders.TryGetValue(to.Platform, out var sender)
            ? sender.SendAsync(message, cancellationToken)
            : Task.FromResult<SendOutcome>(new SendOutcome.Later($"The platform '{to.Platform}' is not configured here; 'check' says what is missing", Unconfigured) { Cause = LaterCause.Platform });
    }

    /// <inheritdoc />
    public Task<Reconciliation> FindAsync(LeasedMessage message, CancellationToken cancellationToken) =>
        ChatAddress.TryParse(message.Conversation, out var to) && _senders.TryGetValue(to.Platform, out var sender)
            ? sender.FindAsync(message, cancellationToken)
            : Task.FromResult(Reconciliation.NotThere);
}
