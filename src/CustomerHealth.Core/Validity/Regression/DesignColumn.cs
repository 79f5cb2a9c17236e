namespace CustomerHealth.Core.Validity.Regression;

/// <summary>A column of a design matrix.</summary>
/// <param name="Name">"tenure", or "Contract=Two year" for a level.</param>
/// <param name="Coefficient">What it adds to the log-odds; of a number per standard deviation.</param>
public sealed record DesignColumn(string Name, double Coefficient);
