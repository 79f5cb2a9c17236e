using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CustomerHealth.Channels.Calls;

/// <summary>
/// Repeats a call that may be repeated: one that reads, or that leaves the same behind however often it is made. Few tries within a total budget, since
/// somebody is waiting; a wait that the platform asks for is kept, and one that is longer than the budget is the caller's business.
/// </summary>
/// <typeparam name="T">What a call is answered with.</typeparam>
internal sealed class Repetition<T>
    where T : class
{
    private const int Repeats = 2;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(12); // all tries and waits together
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly ResiliencePipeline<T> _pipeline;

    /// <summary>Makes one.</summary>
    /// <param name="clock">Counts the budget and the waits.</param>
    /// <param name="random">Spreads the waits.</param>
    /// <param name="isPassing">Whether the same call may do better in a moment.</param>
    /// <param name="asked">How long the platform asks to wait; null when it does not.</param>
    public Repetition(TimeProvider clock, Random random, Func<T, bool> isPassing, Func<T, TimeSpan?> asked)
    {
        var retry = new RetryStrategyOptions<T>
        {
            MaxRetryAttempts = Repeats,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } answer && isPassing(answer) && Asked(answer) <= LongestWait),
            DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(Own(arguments.AttemptNumber, random.NextDouble()) + Asked(arguments.Outcome.Result!)),
        };
        _pipeline = new ResiliencePipelineBuilder<T> { TimeProvider = clock }.AddTimeout(Budget).AddRetry(retry).Build();

        TimeSpan Asked(T answer) => asked(answer) ?? TimeSpan.Zero;
    }

    /// <summary>Makes the call until it is answered; null when the budget is used up.</summary>
    public async Task<T?> RunAsync(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async stop => await call(stop), cancellationToken);
        }
        catch (TimeoutRejectedException)
        {
            return null;
        }
    }

    // Between half of and a whole exponential step (equal jitter: Brooker 2015), on top of what the platform asks for.
    private static TimeSpan Own(int repeat, double chance) => FirstWait * Math.Pow(2, repeat) * (0.5 + (chance / 2));
}
