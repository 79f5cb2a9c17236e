namespace CustomerHealth.Core.Outbox;

/// <summary>What came of one message in a round.</summary>
/// <param name="Message">Which.</param>
/// <param name="Outcome">What the platform said.</param>
internal sealed record DeliveryTry(LeasedMessage Message, SendOutcome Outcome)
{
    /// <summary>It was there before.</summary>
    public bool WasThere { get; init; }

    /// <summary>It was sent again though the platform could not say whether it is there.</summary>
    public bool MayBeTwice { get; init; }

    /// <summary>A fault of ours.</summary>
    public Exception? Fault { get; init; }

    /// <summary>The platform has it.</summary>
    public SentMessage? Sent => Outcome is SendOutcome.Sent(var name) ? new SentMessage(Message.Id, name) : null;
}
