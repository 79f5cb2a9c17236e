using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using NodaTime;

namespace CustomerHealth.Core.Portfolio;

/// <summary>Where there is something to sell (SC-4): an account and a product of the view of expansion.</summary>
/// <param name="Standing">Where the account stands.</param>
/// <param name="Product">The group of the product.</param>
/// <param name="Band">Red or yellow; not applicable where an open risk blocks it.</param>
public sealed record WhiteSpace(Standing Standing, Group Product, Band Band)
{
    /// <summary>Key of the view that says it.</summary>
    public const string View = "vendor-expansion";

    /// <summary>True when an open risk on the product must be put right first.</summary>
    public bool IsBlocked => Band == Band.NotApplicable;

    /// <summary>Every gap: Red first, then more revenue, then the key. An industry without a rule has none.</summary>
    /// <param name="standings">The accounts.</param>
    /// <param name="view">The view of expansion.</param>
    /// <param name="kept">The day looked from: rules are applied on it.</param>
    /// <param name="today">Today: rules are applied on it to an account that was scored for it.</param>
    public static ImmutableArray<WhiteSpace> Of(IEnumerable<Standing> standings, View view, LocalDate kept, LocalDate today) =>
    [
        .. standings.SelectMany(s => view.Groups.Select(g => new WhiteSpace(s, g, s.Now.Find(view.Key, g.Key)?.Band ?? Band.Unknown)))
            .Where(w => w.Band is Band.Red or Band.Yellow || (w.IsBlocked && w.Product.Measures.Any(m => Applies(m, w.Standing.Scored, w.Standing.IsToday ? today : kept))))
            .OrderBy(w => w.Band != Band.Red).ThenByDescending(w => w.Standing.Account.Mrr ?? 0)
            .ThenBy(w => w.Standing.Account.Key, StringComparer.Ordinal).ThenBy(w => w.Product.Key, StringComparer.Ordinal),
    ];

    // A rule holds for the account, so it is not the rule that made the measure not apply.
    private static bool Applies(Measure measure, Account account, LocalDate day) => Thresholds.For(measure, account, day).NoRule is null;
}
