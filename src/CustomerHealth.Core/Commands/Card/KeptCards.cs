using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>Cards as they were composed for a reader, kept as long as the trend they show: renderers know what they drew of them.</summary>
internal static class KeptCards
{
    private const int MostReaders = 16;

    private static readonly ConditionalWeakTable<AccountTrend, ConcurrentDictionary<string, Reply>> Known = [];

    /// <summary>The card of a trend for one reader.</summary>
    /// <param name="trend">What it shows.</param>
    /// <param name="reader">Key of the reader; null when not linked to a person.</param>
    /// <param name="compose">Makes it; what it says must depend on nothing else.</param>
    public static Reply Of(AccountTrend trend, string? reader, Func<Reply> compose)
    {
        var readers = Known.GetOrCreateValue(trend);
        if (readers.TryGetValue(reader ?? "", out var kept))
            return kept;
        var card = compose();
        if (readers.Count < MostReaders)
            readers.TryAdd(reader ?? "", card);
        return card;
    }
}
