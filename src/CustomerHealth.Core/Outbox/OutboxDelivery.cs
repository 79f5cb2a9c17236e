using System.Collections.Concurrent;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>
/// Sends what is due. Whatever is not noted as sent is given out again when its lease runs out, and then asked for on the platform before it is sent: so a
/// crash at any point loses nothing, and repeats nothing where the platform can be asked.
/// </summary>
/// <param name="outbox">The messages.</param>
/// <param name="sender">The platforms.</param>
/// <param name="rules">How long messages are held, and when they are tried again.</param>
/// <param name="clock">Counts leases.</param>
/// <param name="random">Spreads the waits.</param>
public sealed class OutboxDelivery(IOutbox outbox, IMessageSender sender, DeliveryRules rules, TimeProvider clock, Random random)
{
    /// <summary>One round: claims, sends, notes what came of it.</summary>
    public async Task<DeliveryReport> RunAsync(CancellationToken cancellationToken)
    {
        var claimed = clock.Now;
        var messages = await outbox.ClaimAsync(new OutboxClaim(rules.Owner, claimed, claimed + rules.Lease, rules.Batch), cancellationToken);
        if (messages is [])
            return DeliveryReport.Nothing;

        var report = DeliveryReport.Nothing;
        var results = new ConcurrentBag<Result>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = rules.SideBySide, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(messages, parallel, async (message, stop) => results.Add(await TryAsync(message, claimed, stop)));
        }
        finally
        {
            // Also when it is told to stop: what the platform has is noted.
            report = await NoteAsync(messages.Count, [.. results]);
        }

        return report;
    }

    private async Task<Result> TryAsync(LeasedMessage message, Instant claimed, CancellationToken cancellationToken)
    {
        // Too late in the lease: it is given out again, without having been tried.
        if (clock.Now > rules.LastStartOf(claimed))
            return new Result(message, new SendOutcome.Unknown());

        using var limit = new CancellationTokenSource((rules.LastEndOf(claimed) - clock.Now).ToTimeSpan(), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var there = message.Attempts > 1 ? await sender.FindAsync(message, either.Token) : Reconciliation.NotThere;
            return there.IsThere is true
                ? new Result(message, new SendOutcome.Sent(there.ExternalId)) { WasThere = true }
                : new Result(message, await sender.SendAsync(message, either.Token)) { MayBeTwice = there.IsThere is null };
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new Result(message, new SendOutcome.Unknown());
        }
    }

    private async Task<DeliveryReport> NoteAsync(int claimed, Result[] results)
    {
        SentMessage[] sent = [.. results.Where(r => r.Outcome is SendOutcome.Sent).Select(r => new SentMessage(r.Message.Id, ((SendOutcome.Sent)r.Outcome).ExternalId))];
        FailedMessage[] failed = [.. results.Select(r => FailureOf(r.Message, r.Outcome)).OfType<FailedMessage>()];
        if (sent is not [])
            await outbox.AcknowledgeAsync(rules.Owner, sent, clock.Now, CancellationToken.None);
        if (failed is not [])
            await outbox.FailAsync(rules.Owner, failed, CancellationToken.None);
        return new DeliveryReport(claimed, sent.Length, results.Count(r => r.WasThere), results.Count(r => r is { MayBeTwice: true, Outcome: SendOutcome.Sent }), failed);
    }

    private FailedMessage? FailureOf(LeasedMessage message, SendOutcome outcome) => outcome switch
    {
        SendOutcome.Never never => new FailedMessage(message.Id, never.Reason, null),
        SendOutcome.Later later when message.Attempts >= rules.MostAttempts => new FailedMessage(message.Id, $"{later.Reason}; given up after {message.Attempts} tries", null),
        SendOutcome.Later later => new FailedMessage(message.Id, later.Reason, clock.Now + rules.WaitAfter(message.Attempts, later.After, random.NextDouble())),
        _ => null,
    };

    private sealed record Result(LeasedMessage Message, SendOutcome Outcome)
    {
        public bool WasThere { get; init; }

        public bool MayBeTwice { get; init; }
    }
}
