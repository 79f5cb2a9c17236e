using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Outcomes;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>When an account was a client: of a quarter wholly outside that time there is nothing to review.</summary>
/// <param name="Account">The account on the day looked from.</param>
/// <param name="Before">The account on the day before the quarter; null when it was not known then.</param>
/// <param name="Outcomes">Outcomes of any accounts.</param>
public sealed record ClientContract(Account Account, Account? Before, IReadOnlyList<Outcome> Outcomes)
{
    /// <summary>Why there is no review of a quarter, in a sentence; null when there is one.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="seen">Its days up to the day looked from.</param>
    public string? WhyNoReview(Quarter quarter, DateInterval seen)
    {
        if (Account.Start is { } start && start > seen.End)
            return $"The contract with {Account.Name} begins on {Figures.Date(start)}, after the days of {quarter} that are looked at (up to {Figures.Date(seen.End)}): there is nothing to review.";
        if (Account.Lifecycle != Lifecycle.Churned)
            return null;
        var left = Outcomes.Where(o => o.IsChurn && string.Equals(o.Account, Account.Key, StringComparison.Ordinal)).Select(o => (LocalDate?)o.Date).Max();
        if (left < seen.Start)
            return $"{Account.Name} left on {Figures.Date(left.Value)}, before {quarter} began on {Figures.Date(seen.Start)}: there is nothing to review.";
        return left is null && Before?.Lifecycle == Lifecycle.Churned
            ? $"{Account.Name} had left before {quarter} began on {Figures.Date(seen.Start)}: there is nothing to review."
            : null;
    }
}
