using System.Collections.Immutable;
using CustomerHealth.Core.Alerts;

namespace CustomerHealth.Core.Portfolio;

/// <summary>An owner whose accounts gained in one score within four weeks (SC-13).</summary>
/// <param name="Owner">Key of the person.</param>
/// <param name="Mean">Mean change of the owner's accounts, in points; above 0.</param>
/// <param name="Sum">Sum of the changes.</param>
/// <param name="Count">How many accounts it rests on: owned at every weekly point, with a score at both ends; at least three.</param>
public sealed record Raiser(string Owner, double Mean, double Sum, int Count)
{
    /// <summary>Fewer accounts than this are not ranked: one lucky account is no habit.</summary>
    public const int Fewest = 3;

    /// <summary>Who raised a score, the largest mean first; who did not is left out.</summary>
    /// <param name="watched">The score.</param>
    /// <param name="standings">All accounts.</param>
    public static ImmutableArray<Raiser> Of(WatchedScore watched, IEnumerable<Standing> standings) =>
    [
        .. standings.Where(s => s.HasSteadyOwner)
            .Select(s => (s.Account.Owner, Change: s.ChangeOf(watched.View.Key, watched.Group?.Key)))
            .Where(s => s.Change is not null)
            .GroupBy(s => s.Owner!, s => s.Change!.Value, StringComparer.Ordinal)
            .Select(g => new Raiser(g.Key, g.Average(), g.Sum(), g.Count()))
            .Where(r => r.Count >= Fewest && r.Mean > 0)
            .OrderByDescending(r => r.Mean).ThenByDescending(r => r.Count).ThenBy(r => r.Owner, StringComparer.Ordinal),
    ];
}
