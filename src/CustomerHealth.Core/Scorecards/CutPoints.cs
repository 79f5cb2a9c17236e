namespace CustomerHealth.Core.Scorecards;

/// <summary>The two values that part green from yellow and yellow from red.</summary>
/// <param name="Green">From here on it is green.</param>
/// <param name="Yellow">From here on it is yellow; beyond, red.</param>
/// <param name="Inclusive">True (the default everywhere): a value exactly on a cut point belongs to the better band. False: to the worse.</param>
public sealed record CutPoints(double Green, double Yellow, bool Inclusive = true);
