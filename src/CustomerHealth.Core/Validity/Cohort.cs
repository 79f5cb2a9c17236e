using System.Collections.Immutable;

namespace CustomerHealth.Core.Validity;

/// <summary>What became of the rows of a backtest.</summary>
/// <param name="Churned">For each row.</param>
/// <param name="Accounts">For each row a number that rows of the same account share; empty when each row is an account of its own.</param>
public sealed record Cohort(ImmutableArray<bool> Churned, ImmutableArray<int> Accounts)
{
    /// <summary>Fewer churned accounts than this say nothing: no AUC is given.</summary>
    public const int MinimumEvents = 20;

    /// <summary>True when an account can have several rows.</summary>
    public bool IsClustered => !Accounts.IsEmpty;

    /// <summary>How many accounts are among these rows, and how many of them churned.</summary>
    /// <param name="rows">Numbers of rows.</param>
    public (int Accounts, int Events) Count(IReadOnlyCollection<int> rows) => IsClustered
        ? (rows.Select(row => Accounts[row]).Distinct().Count(), rows.Where(row => Churned[row]).Select(row => Accounts[row]).Distinct().Count())
        : (rows.Count, rows.Count(row => Churned[row]));
}
