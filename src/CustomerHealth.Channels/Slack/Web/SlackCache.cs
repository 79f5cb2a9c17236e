using CustomerHealth.Channels.Calls;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>Remembers what Slack said for some minutes, of a bounded number of things. What it refused or did not answer is asked again.</summary>
/// <typeparam name="T">What it said.</typeparam>
/// <param name="clock">Counts the minutes.</param>
/// <param name="life">How long an answer is good.</param>
/// <param name="most">When there are so many, the oldest go.</param>
internal sealed class SlackCache<T>(TimeProvider clock, Duration life, int most) : KeptAnswers<T>(clock, life, most)
    where T : notnull
{
    /// <summary>What is remembered, or what Slack says now.</summary>
    /// <param name="key">Of what.</param>
    /// <param name="ask">Asks Slack.</param>
    /// <param name="isKept">Whether an answer is worth remembering; null: every answer is.</param>
    public async Task<SlackAnswer<T>> GetAsync(string key, Func<Task<SlackAnswer<T>>> ask, Func<T, bool>? isKept = null)
    {
        if (Look(key) is { Known: true, Value: var value })
            return new SlackAnswer<T>.Ok(value!);

        var answer = await ask();
        if (answer is SlackAnswer<T>.Ok(var said) && isKept?.Invoke(said) is not false)
            Keep(key, said);
        return answer;
    }
}
