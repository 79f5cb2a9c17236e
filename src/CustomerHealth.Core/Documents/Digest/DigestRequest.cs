using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>Which digest.</summary>
public sealed record DigestRequest
{
    /// <summary>Whose document it is; scores are of the days of its zone.</summary>
    public required Organization Organization { get; init; }

    /// <summary>Whose week.</summary>
    public required DigestScope Scope { get; init; }

    /// <summary>Which week.</summary>
    public required DigestWeek Week { get; init; }

    /// <summary>Today in the zone of the week: a week before it is closed (GC-7).</summary>
    public required LocalDate Today { get; init; }

    /// <summary>The scorecard in force.</summary>
    public required Scorecard Scorecard { get; init; }

    /// <summary>True for an account of the scope that has not left, and whose contract has begun by the day looked from or whose beginning is not known.</summary>
    /// <param name="account">As it is on that day.</param>
    public bool Holds(Account account) => Scope.Accounts.Holds(account) && account.Lifecycle != Lifecycle.Churned && !(account.Start > Week.Day);
}
