using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Snapshots;

namespace CustomerHealth.Core.Portfolio;

/// <summary>Where an account stands, and where it stood in the four weeks before.</summary>
/// <param name="Account">The account as it is today: whose it is, when it renews, what it is worth.</param>
/// <param name="Weeks">Five weekly points, oldest first, the last is <see cref="Now"/>; null where nothing was written.</param>
public sealed record Standing(Account Account, ImmutableArray<ScoreSnapshot?> Weeks)
{
    /// <summary>How many weekly points there are.</summary>
    public const int Points = 5;

    /// <summary>The account as it was scored for the last point: an import may have changed it since.</summary>
    public Account Scored { get => field ?? Account; init; }

    /// <summary>True when the account had the same owner at every weekly point, and has today; false when it has none.</summary>
    public bool HasSteadyOwner { get; init; }

    /// <summary>True when the last point was scored for today, because somebody acted on the account since the snapshots.</summary>
    public bool IsToday { get; init; }

    /// <summary>On the day looked from.</summary>
    public ScoreSnapshot Now => Weeks[^1]!;

    /// <summary>Four weeks before; null when nothing was written then.</summary>
    public ScoreSnapshot? Before => Weeks[0];

    /// <summary>Points gained or lost in four weeks; null unless there was a score then and is one now.</summary>
    public double? ChangeOf(string view, string? group) => Now.ScoreOf(view, group) - Before?.ScoreOf(view, group);

    /// <summary>True for an account whose owner was the same on all days; false for one that has none on the last.</summary>
    /// <param name="each">The account on each day, at least one; null where it was not known.</param>
    internal static bool IsSteady(IEnumerable<Account?> each)
    {
        string? owner = null;
        foreach (var then in each)
        {
            if (then?.Owner is null || !string.Equals(owner ??= then.Owner, then.Owner, StringComparison.Ordinal))
                return false;
        }

        return owner is not null;
    }
}
