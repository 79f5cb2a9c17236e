using System.Collections.Concurrent;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>
/// Sends what is due. Whatever is not noted as sent is given out again when its lease runs out, and then asked for on the platform before it is sent: so a
/// crash at any point loses nothing, and repeats nothing where the platform can be asked. What the platform refused is not asked for: it is not there.
/// </summary>
/// <param name="outbox">The messages.</param>
/// <param name="sender">The platforms.</param>
/// <param name="rules">How long messages are held, and when they are tried again.</param>
/// <param name="clock">Counts leases.</param>
/// <param name="random">Spreads the waits.</param>
public sealed class OutboxDelivery(IOutbox outbox, IMessageSender sender, DeliveryRules rules, TimeProvider clock, Random random)
{
    private readonly DeliveryVerdict _verdict = new(rules, random);
    private readonly PlatformGate _gate = new(clock, rules.Hold);

    /// <summary>One round: claims, sends, notes what came of it. Told to stop, it begins nothing more, and lets what it began come to its end.</summary>
    public async Task<DeliveryReport> RunAsync(CancellationToken cancellationToken)
    {
        var claimed = clock.Now;
        var messages = await outbox.ClaimAsync(new OutboxClaim(rules.Owner, claimed, claimed + rules.Lease, rules.Batch), cancellationToken);
        if (messages is [])
            return DeliveryReport.Nothing;

        var results = new ConcurrentBag<DeliveryTry>();
        var held = new ConcurrentBag<FailedMessage>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = rules.SideBySide, CancellationToken = CancellationToken.None };
        await Parallel.ForEachAsync(messages, parallel, async (message, _) =>
        {
            if (cancellationToken.IsCancellationRequested || clock.Now > rules.LastStartOf(claimed))
                return;
            if (_gate.Stop(message) is { } stopped)
            {
                held.Add(stopped);
                return;
            }

            var result = await TryAsync(message, claimed, cancellationToken);
            _gate.Note(message, result.Outcome);
            results.Add(result);
        });
        return await NoteAsync(messages, [.. results], [.. held], claimed + rules.Lease);
    }

    private async Task<DeliveryTry> TryAsync(LeasedMessage message, Instant claimed, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource((rules.LastEndOf(claimed) - clock.Now).ToTimeSpan(), clock);
        await using var grace = stopping.Register(() => limit.CancelAfter(rules.LastGrace.ToTimeSpan()));
        var there = Reconciliation.NotThere;
        var isBegun = false;
        try
        {
            if (message.IsUnsure)
                there = await sender.FindAsync(message, limit.Token);
            if (there.PutOff is { } later)
                return new DeliveryTry(message, later);
            if (there.IsThere is true)
                return new DeliveryTry(message, new SendOutcome.Sent(there.ExternalId)) { WasThere = true };
            isBegun = true;
            return new DeliveryTry(message, await sender.SendAsync(message with { MayBeThere = there.IsThere is null }, limit.Token)) { MayBeTwice = there.IsThere is null };
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new DeliveryTry(message, new SendOutcome.Unknown()) { MayBeTwice = there.IsThere is null };
        }
        catch (Exception fault)
        {
            // A bug of ours must not keep the others from going out; only its kind is stored, its message may quote ours.
            return new DeliveryTry(message, new SendOutcome.Later($"A fault of the bot ({fault.GetType().Name})") { IsUnsure = isBegun }) { Fault = fault };
        }
    }

    private async Task<DeliveryReport> NoteAsync(IReadOnlyList<LeasedMessage> messages, DeliveryTry[] results, FailedMessage[] held, Instant leaseEnd)
    {
        SentMessage[] sent = [.. results.Select(r => r.Sent).OfType<SentMessage>()];
        FailedMessage[] failed = [.. results.Select(r => _verdict.Of(r, leaseEnd, clock.Now)).OfType<FailedMessage>()];
        long[] notBegun = [.. messages.Select(m => m.Id).Except(results.Select(r => r.Message.Id)).Except(held.Select(h => h.Id))];
        if (sent is not [])
            await outbox.AcknowledgeAsync(rules.Owner, sent, clock.Now, CancellationToken.None);
        if (failed is not [] || held is not [])
            await outbox.FailAsync(rules.Owner, [.. failed, .. held], CancellationToken.None);
        if (notBegun is not [])
            await outbox.ReleaseAsync(rules.Owner, notBegun, CancellationToken.None);
        return new DeliveryReport(messages.Count, sent.Length, results.Count(r => r.WasThere), results.Count(r => r is { MayBeTwice: true, Outcome: SendOutcome.Sent }), failed)
        {
            Held = held.Length,
            Faults = [.. results.Select(r => r.Fault).OfType<Exception>()],
        };
    }
}
