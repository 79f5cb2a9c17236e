namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>A score of one account that goes into figures over many.</summary>
/// <param name="Within">Where those figures are in the facts: <c>scores/vendor-risk/</c>.</param>
/// <param name="Account">Key of the account.</param>
/// <param name="Name">What people call the account and the score: "Acme: Vendor Risk".</param>
/// <param name="Score">Four weeks before and on the day, 0 to 100; null where there was none.</param>
public sealed record Contribution(string Within, string Account, string Name, (double? Before, double? Now) Score);
