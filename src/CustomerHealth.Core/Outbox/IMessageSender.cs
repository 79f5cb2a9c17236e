namespace CustomerHealth.Core.Outbox;

/// <summary>Sends messages to where they go. Filled by the channels.</summary>
public interface IMessageSender
{
    /// <summary>Sends one message. A fault of the network is an outcome, not an exception.</summary>
    Task<SendOutcome> SendAsync(LeasedMessage message, CancellationToken cancellationToken);

    /// <summary>Asks whether a message that was given out before is there already.</summary>
    Task<Reconciliation> FindAsync(LeasedMessage message, CancellationToken cancellationToken);
}
