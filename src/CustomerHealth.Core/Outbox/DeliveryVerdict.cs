using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>What becomes of a message that the platform did not take.</summary>
/// <param name="rules">When it is given up.</param>
/// <param name="random">Spreads the waits.</param>
internal sealed class DeliveryVerdict(DeliveryRules rules, Random random)
{
    /// <summary>Put off or given up; null when it is sent, or when its lease is to run out.</summary>
    /// <param name="one">What came of it.</param>
    /// <param name="leaseEnd">When its lease runs out.</param>
    /// <param name="now">Now.</param>
    public FailedMessage? Of(DeliveryTry one, Instant leaseEnd, Instant now) => one.Outcome switch
    {
        SendOutcome.Never never => new FailedMessage(one.Message.Id, never.Reason, null),
        SendOutcome.Later later when rules.IsGivenUp(one.Message, later.Cause, now) => new FailedMessage(one.Message.Id, $"{later.Reason}; {GivenUp(one)}", null) { IsUnsure = later.IsUnsure },
        SendOutcome.Later later => new FailedMessage(one.Message.Id, later.Reason, now + rules.WaitAfter(one.Message.Attempts, later, random.NextDouble())) { IsUnsure = later.IsUnsure },
        SendOutcome.Unknown => Unanswered(one, leaseEnd, now),
        _ => null,
    };

    // Each try that the platform cannot be asked about may be one more message for the reader: of those there are few, whoever is at fault.
    private FailedMessage? Unanswered(DeliveryTry one, Instant leaseEnd, Instant now)
    {
        const string Reason = "The platform did not answer in time";
        if (rules.IsGivenUp(one.Message, one.MayBeTwice ? LaterCause.Message : LaterCause.Platform, now))
            return new FailedMessage(one.Message.Id, $"{Reason}; {GivenUp(one)}; it may be there", null) { IsUnsure = true };

        // Its lease runs out, and then the platform is asked for it; later when it has been silent for long.
        var next = now + rules.WaitAfter(one.Message.Attempts, new SendOutcome.Later(Reason) { Cause = LaterCause.Platform }, random.NextDouble());
        return one.MayBeTwice || next <= leaseEnd ? null : new FailedMessage(one.Message.Id, Reason, next) { IsUnsure = true };
    }

    private static string GivenUp(DeliveryTry one) => $"given up after {one.Message.Attempts} tries";
}
