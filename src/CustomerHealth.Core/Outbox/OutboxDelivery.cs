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
    /// <summary>One round: claims, sends, notes what came of it. Told to stop, it begins nothing more, and lets what it began come to its end.</summary>
    public async Task<DeliveryReport> RunAsync(CancellationToken cancellationToken)
    {
        var claimed = clock.Now;
        var messages = await outbox.ClaimAsync(new OutboxClaim(rules.Owner, claimed, claimed + rules.Lease, rules.Batch), cancellationToken);
        if (messages is [])
            return DeliveryReport.Nothing;

        var results = new ConcurrentBag<Result>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = rules.SideBySide, CancellationToken = CancellationToken.None };
        await Parallel.ForEachAsync(messages, parallel, async (message, _) =>
        {
            if (!cancellationToken.IsCancellationRequested && clock.Now <= rules.LastStartOf(claimed))
                results.Add(await TryAsync(message, claimed, cancellationToken));
        });
        return await NoteAsync(messages, [.. results]);
    }

    private async Task<Result> TryAsync(LeasedMessage message, Instant claimed, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource((rules.LastEndOf(claimed) - clock.Now).ToTimeSpan(), clock);
        await using var grace = stopping.Register(() => limit.CancelAfter(rules.LastGrace.ToTimeSpan()));
        try
        {
            var there = message.Attempts > 1 ? await sender.FindAsync(message, limit.Token) : Reconciliation.NotThere;
            return there.IsThere is true
                ? new Result(message, new SendOutcome.Sent(there.ExternalId)) { WasThere = true }
                : new Result(message, await sender.SendAsync(message with { MayBeThere = there.IsThere is null }, limit.Token)) { MayBeTwice = there.IsThere is null };
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new Result(message, new SendOutcome.Unknown());
        }
        catch (Exception fault)
        {
            // A bug of ours must not keep the others from going out; only its kind is stored, its message may quote ours.
            return new Result(message, new SendOutcome.Later($"A fault of the bot ({fault.GetType().Name})")) { Fault = fault };
        }
    }

    private async Task<DeliveryReport> NoteAsync(IReadOnlyList<LeasedMessage> messages, Result[] results)
    {
        SentMessage[] sent = [.. results.Where(r => r.Outcome is SendOutcome.Sent).Select(r => new SentMessage(r.Message.Id, ((SendOutcome.Sent)r.Outcome).ExternalId))];
        FailedMessage[] failed = [.. results.Select(r => FailureOf(r.Message, r.Outcome)).OfType<FailedMessage>()];
        long[] notBegun = [.. messages.Select(m => m.Id).Except(results.Select(r => r.Message.Id))];
        if (sent is not [])
            await outbox.AcknowledgeAsync(rules.Owner, sent, clock.Now, CancellationToken.None);
        if (failed is not [])
            await outbox.FailAsync(rules.Owner, failed, CancellationToken.None);
        if (notBegun is not [])
            await outbox.ReleaseAsync(rules.Owner, notBegun, CancellationToken.None);
        return new DeliveryReport(messages.Count, sent.Length, results.Count(r => r.WasThere), results.Count(r => r is { MayBeTwice: true, Outcome: SendOutcome.Sent }), failed)
        {
            Faults = [.. results.Select(r => r.Fault).OfType<Exception>()],
        };
    }

    private FailedMessage? FailureOf(LeasedMessage message, SendOutcome outcome) => outcome switch
    {
        SendOutcome.Never never => new FailedMessage(message.Id, never.Reason, null),
        SendOutcome.Later later when message.Attempts >= rules.MostAttempts => new FailedMessage(message.Id, $"{later.Reason}; given up after {message.Attempts} tries", null),
        SendOutcome.Later later => new FailedMessage(message.Id, later.Reason, clock.Now + rules.WaitAfter(message.Attempts, later.After, random.NextDouble())),
        // Its lease runs out, and then the platform is asked for it.
        SendOutcome.Unknown when message.Attempts >= rules.MostAttempts =>
            new FailedMessage(message.Id, $"The platform did not answer in time; given up after {message.Attempts} tries; it may be there", null),
        _ => null,
    };

    private sealed record Result(LeasedMessage Message, SendOutcome Outcome)
    {
        public bool WasThere { get; init; }

        public bool MayBeTwice { get; init; }

        public Exception? Fault { get; init; }
    }
}
