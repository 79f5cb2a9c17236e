using System.Runtime.CompilerServices;

namespace CustomerHealth.Testing;

/// <summary>What a test waits for comes, or the test fails and says what did not come: no test waits without end, whatever clock it holds.</summary>
public static class Limits
{
    /// <summary>Longer than anything takes on a busy machine, and shorter than the pause after which the whole run is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits on the real clock.</summary>
    /// <exception cref="TimeoutException">It did not come in <see cref="Patience"/>.</exception>
    public static Task InTimeAsync(this Task awaited, [CallerArgumentExpression(nameof(awaited))] string what = "") => awaited.InTimeAsync(Patience, what);

    /// <summary>The same with another patience.</summary>
    /// <exception cref="TimeoutException">It did not come in that time.</exception>
    public static async Task InTimeAsync(this Task awaited, TimeSpan patience, string what)
    {
        try
        {
            await awaited.WaitAsync(patience);
        }
        catch (TimeoutException late) when (!awaited.IsCompleted)
        {
            throw new TimeoutException($"After {patience.TotalMinutes:0} minutes a test still waited for {what}.", late);
        }
    }

    /// <summary>The same for what has a result.</summary>
    /// <exception cref="TimeoutException">It did not come in <see cref="Patience"/>.</exception>
    public static async Task<T> InTimeAsync<T>(this Task<T> awaited, [CallerArgumentExpression(nameof(awaited))] string what = "")
    {
        await InTimeAsync((Task)awaited, Patience, what);
        return await awaited;
    }
}
