using CustomerHealth.Channels.Calls;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>Remembers what Teams said for some minutes, of a bounded number of things. What it refused or did not answer is asked again.</summary>
/// <typeparam name="T">What it said.</typeparam>
/// <param name="clock">Counts the minutes.</param>
/// <param name="life">How long an answer is good.</param>
/// <param name="most">When there are so many, the oldest go.</param>
internal sealed class ConnectorCache<T>(TimeProvider clock, Duration life, int most) : KeptAnswers<T>(clock, life, most)
    where T : class
{
    /// <summary>What is remembered, or what Teams says now.</summary>
    public async Task<ConnectorAnswer<T>> GetAsync(string key, Func<Task<ConnectorAnswer<T>>> ask)
    {
        if (Find(key) is { } known)
            return new ConnectorAnswer<T>.Ok(known);

        var answer = await ask();
        if (answer is ConnectorAnswer<T>.Ok(var said))
            Keep(key, said);
        return answer;
    }
}
