using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Snapshots;

namespace CustomerHealth.Core.Portfolio;

/// <summary>Where an account stands, and where it stood in the four weeks before.</summary>
/// <param name="Account">The account on the day looked from.</param>
/// <param name="Weeks">Five weekly points, oldest first, the last is <see cref="Now"/>; null where nothing was written.</param>
public sealed record Standing(Account Account, ImmutableArray<ScoreSnapshot?> Weeks)
{
    /// <summary>How many weekly points there are.</summary>
    public const int Points = 5;

    /// <summary>True when the account had the same owner at every weekly point; false when it has none.</summary>
    public bool HasSteadyOwner { get; init; }

    /// <summary>True when the last point was scored for today, because somebody acted on the account since the snapshots.</summary>
    public bool IsToday { get; init; }

    /// <summary>On the day looked from.</summary>
    public ScoreSnapshot Now => Weeks[^1]!;

    /// <summary>Four weeks before; null when nothing was written then.</summary>
    public ScoreSnapshot? Before => Weeks[0];

    /// <summary>Points gained or lost in four weeks; null unless there was a score then and is one now.</summary>
    public double? ChangeOf(string view, string? group) => Now.ScoreOf(view, group) - Before?.ScoreOf(view, group);
}
