namespace CustomerHealth.Channels.Conversation;

/// <summary>A request that was taken in before anything of it was begun. It counts until all that it began has ended.</summary>
/// <param name="work">What it counts among.</param>
/// <param name="channel">Where it came from, for the log.</param>
internal sealed class PromptJob(PromptWork work, string channel) : IDisposable
{
    private int _held = 1;

    /// <summary>Begins the work on another thread: a store reads on the one that asks, and the deadline is kept whatever it does.</summary>
    public Task<T> BeginAsync<T>(Func<CancellationToken, Task<T>> part)
    {
        Hold();
        return Task.Run(async () =>
        {
            try
            {
                return await part(work.Stopping);
            }
            finally
            {
                Dispose();
            }
        });
    }

    /// <summary>Goes on after the platform was answered, when there is a place.</summary>
    public void GoOn(Func<CancellationToken, Task> rest) => GoOnAfter(Task.FromResult(true), (_, stop) => rest(stop));

    /// <summary>Goes on when something has ended; until then it takes up no place.</summary>
    public void GoOnAfter<T>(Task<T> end, Func<T, CancellationToken, Task> rest)
    {
        Hold();
        work.Follow(
            channel,
            async stop =>
            {
                var what = await end;
                await work.InAPlaceAsync(() => rest(what, stop));
            },
            Dispose);
    }

    /// <summary>Lets go of it; what it began goes on and still counts.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _held) == 0)
            work.Leave();
    }

    private void Hold() => Interlocked.Increment(ref _held);
}
