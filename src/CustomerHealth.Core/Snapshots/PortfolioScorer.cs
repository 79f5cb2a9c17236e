using System.Runtime.CompilerServices;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Snapshots;

/// <summary>Scores a stream of accounts on all cores, in the order they come; holds a few hundred of them at a time.</summary>
/// <param name="scorecard">The scorecard to apply.</param>
/// <param name="asOf">The day.</param>
/// <param name="clock">Measures where the time goes.</param>
public sealed class PortfolioScorer(Scorecard scorecard, AsOf asOf, TimeProvider clock)
{
    private const int AccountsAtOnce = 128;
    private long _engineTicks;

    /// <summary>Time within the engine, summed over all cores.</summary>
    public TimeSpan Engine => TimeSpan.FromTicks(Interlocked.Read(ref _engineTicks));

    /// <summary>Time spent waiting for evidence to come.</summary>
    public TimeSpan Reading { get; private set; }

    /// <summary>What is made of each account.</summary>
    /// <param name="accounts">Their evidence.</param>
    /// <param name="make">Keeps what is wanted of a result; runs on any thread.</param>
    /// <param name="cancellationToken">Stops the scoring.</param>
    public async IAsyncEnumerable<T> ScoreAsync<T>(
        IAsyncEnumerable<AccountEvidence> accounts, Func<AccountHealth, T> make, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var running = new Queue<Task<T[]>>();
        List<AccountEvidence> some = [];
        await foreach (var account in TimedAsync(accounts, cancellationToken))
        {
            some.Add(account);
            if (some.Count < AccountsAtOnce)
                continue;
            running.Enqueue(StartAsync(some, make, cancellationToken));
            some = [];
            if (running.Count <= Environment.ProcessorCount)
                continue;
            foreach (var made in await running.Dequeue())
                yield return made;
        }

        running.Enqueue(StartAsync(some, make, cancellationToken));
        while (running.TryDequeue(out var last))
        {
            foreach (var made in await last)
                yield return made;
        }
    }

    // An engine for each piece of work: it is not safe for several threads, and costs nothing beside a hundred accounts.
    private Task<T[]> StartAsync<T>(List<AccountEvidence> some, Func<AccountHealth, T> make, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var engine = new HealthEngine(scorecard, asOf);
            var start = clock.GetTimestamp();
            AccountHealth[] scored = [.. some.Select(engine.Score)];
            Interlocked.Add(ref _engineTicks, clock.GetElapsedTime(start).Ticks);
            return Array.ConvertAll(scored, health => make(health));
        },
        cancellationToken);

    private async IAsyncEnumerable<AccountEvidence> TimedAsync(IAsyncEnumerable<AccountEvidence> accounts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var each = accounts.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var start = clock.GetTimestamp();
            var more = await each.MoveNextAsync();
            Reading += clock.GetElapsedTime(start);
            if (!more)
                yield break;
            yield return each.Current;
        }
    }
}
