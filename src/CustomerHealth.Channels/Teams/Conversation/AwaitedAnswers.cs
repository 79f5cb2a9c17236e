using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using CustomerHealth.Channels.Conversation;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>
/// Who waits for the answer to a press. A press is stored and worked on like everything else, so that no crash loses it; when that is done while Teams waits, and
/// in this process, the response says what came of it.
/// </summary>
internal sealed class AwaitedAnswers(TimeProvider clock)
{
    /// <summary>How long it is waited: Teams waits fifteen seconds, and a person's patience ends before.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<InvokeAnswer?>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Begins to wait, before the press is stored: it may be done at once.</summary>
    /// <param name="key">The key of the press.</param>
    /// <param name="answer">What came of it, once that is known; null once it is not waited for any more.</param>
    /// <returns>False when somebody waits for the same already.</returns>
    public bool TryExpect(string key, out TaskCompletionSource<InvokeAnswer?> answer)
    {
        var mine = new TaskCompletionSource<InvokeAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        answer = _waiting.GetOrAdd(key, mine);
        return answer == mine;
    }

    /// <summary>Joins whoever waits for it already.</summary>
    /// <returns>False when nobody does.</returns>
    public bool TryJoin(string key, [NotNullWhen(true)] out TaskCompletionSource<InvokeAnswer?>? answer) => _waiting.TryGetValue(key, out answer);

    /// <summary>Waits, but not longer than Teams does; null when it is not done by then.</summary>
    public async Task<InvokeAnswer?> WaitAsync(TaskCompletionSource<InvokeAnswer?> answer) => await answer.Task.IsInTimeAsync(Budget, clock) ? await answer.Task : await GiveUpAsync(answer);

    /// <summary>
    /// Waits no longer: what came of it until now, or null. Of this and <see cref="Answer"/> one comes first, and both know which: an answer is either read here or
    /// told in another way.
    /// </summary>
    public static Task<InvokeAnswer?> GiveUpAsync(TaskCompletionSource<InvokeAnswer?> answer)
    {
        answer.TrySetResult(null);
        return answer.Task;
    }

    /// <summary>Says what came of a press.</summary>
    /// <returns>False when nobody waits for it any more: then nobody reads it here.</returns>
    public bool Answer(string key, InvokeAnswer answer) => _waiting.TryGetValue(key, out var waiting) && waiting.TrySetResult(answer);

    /// <summary>Lets the same be waited for anew.</summary>
    public void Forget(string key) => _waiting.TryRemove(key, out _);
}
