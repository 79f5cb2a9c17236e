using System.Collections.Concurrent;

namespace CustomerHealth.Core.Explanations.Games;

/// <summary>
/// The orders in which the changes of one level may happen. Up to <see cref="MostExact"/> changes: every order (Shapley 1953). More: the
/// 2n rotations of the canonical order, forwards and backwards; each order still sums to the whole, turning the change round
/// still turns every order round, and up to three changes these are all the orders there are.
/// </summary>
internal static class Orders
{
    /// <summary>More changes than this on one level are averaged over rotations: 2^n coalitions would be too many.</summary>
    public const int MostExact = 8;

    private static readonly ConcurrentDictionary<(int Players, int Player), Coalition[]> Known = [];

    /// <summary>What may have happened before a player's change, each with its share of the orders.</summary>
    /// <param name="players">How many change on the level; at least 1.</param>
    /// <param name="player">Which of them, from 0.</param>
    public static Coalition[] Before(int players, int player) => players <= MostExact
        ? Known.GetOrAdd((players, player), static key => [.. Every(key.Players, key.Player)])
        : [.. Rotations(players, player)];

    /// <summary>Every subset T of the others, with weight |T|! (n − |T| − 1)! / n!.</summary>
    internal static IEnumerable<Coalition> Every(int players, int player)
    {
        for (var mask = 0; mask < 1 << players; mask++)
        {
            if ((mask >> player & 1) == 0)
                yield return new Coalition(Share(players, int.PopCount(mask)), [.. Enumerable.Range(0, players).Select(i => (mask >> i & 1) == 1)]);
        }
    }

    /// <summary>For k from 0 to n − 1: the k players before it in the circle, and the k after it.</summary>
    internal static IEnumerable<Coalition> Rotations(int players, int player)
    {
        for (var count = 0; count < players; count++)
        {
            var (before, after) = (new bool[players], new bool[players]);
            for (var step = 1; step <= count; step++)
            {
                before[(player - step + players) % players] = true;
                after[(player + step) % players] = true;
            }

            yield return new Coalition(0.5 / players, before);
            yield return new Coalition(0.5 / players, after);
        }
    }

    /// <summary>The Shapley value of one factor, from the worth of every subset of the factors.</summary>
    /// <param name="worths">By mask over the factors; its length is a power of two.</param>
    /// <param name="factor">Which of them, from 0.</param>
    public static double Value(ReadOnlySpan<double> worths, int factor)
    {
        var factors = int.TrailingZeroCount(worths.Length);
        var value = 0.0;
        for (var mask = 0; mask < worths.Length; mask++)
        {
            if ((mask >> factor & 1) == 0)
                value += Share(factors, int.PopCount(mask)) * (worths[mask | 1 << factor] - worths[mask]);
        }

        return value;
    }

    private static double Share(int players, int before)
    {
        var share = 1.0 / players;
        for (var i = 1; i <= before; i++)
            share *= (double)i / (players - i);
        return share;
    }
}
