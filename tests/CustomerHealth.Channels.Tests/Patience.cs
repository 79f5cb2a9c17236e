using CustomerHealth.Channels.Calls;
using CustomerHealth.Testing;

namespace CustomerHealth.Channels.Tests;

/// <summary>Lets the short waits within calls pass on a clock that a test holds.</summary>
internal static class Patience
{
    /// <summary>Lets short waits pass, one after the other, until a call is answered.</summary>
    /// <returns>The answer, and how long it waited in all.</returns>
    public static async Task<(T Answer, TimeSpan Waited)> PassAsync<T>(this ManualClock clock, Task<T> call)
    {
        var waited = TimeSpan.Zero;
        using var stop = new CancellationTokenSource();
        while (!call.IsCompleted)
        {
            var next = clock.NextWaitAsync(stop.Token).AsTask();
            if (await Task.WhenAny(call, next) == call)
                break;
            // The limits of a try and of all tries are on the same clock; they are not waited for.
            if (await next >= Caller.TryLimit)
                continue;
            clock.Advance(await next);
            waited += await next;
        }

        await stop.CancelAsync();
        return (await call, waited);
    }
}
