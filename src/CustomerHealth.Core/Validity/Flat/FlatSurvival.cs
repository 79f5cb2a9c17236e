namespace CustomerHealth.Core.Validity.Flat;

/// <summary>Columns of an outcome that is only known up to a time.</summary>
/// <param name="Time">How long each account was followed.</param>
/// <param name="Event">Whether it churned by then.</param>
public sealed record FlatSurvival(string Time, string Event);
