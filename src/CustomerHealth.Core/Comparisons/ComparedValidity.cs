using System.Collections.Immutable;

namespace CustomerHealth.Core.Comparisons;

/// <summary>What another scorecard would do to validity (SC-16): how well each foretold who left.</summary>
/// <param name="HorizonDays">Days after a date within which an account must have left to count.</param>
/// <param name="Accounts">Accounts replayed.</param>
/// <param name="Events">Accounts among them that left.</param>
/// <param name="Views">The views, or groups where groups are not combined, whose definition differs; empty when nothing can be said.</param>
/// <param name="WhyNot">Why nothing can be said, in a sentence; null when something can.</param>
public sealed record ComparedValidity(int HorizonDays, int Accounts, int Events, ImmutableArray<ValidityShift> Views, string? WhyNot);
