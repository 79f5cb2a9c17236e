using NodaTime;

namespace CustomerHealth.Core.Snapshots;

/// <summary>A day whose scores were written: all of them, or none.</summary>
/// <param name="Day">The day.</param>
/// <param name="Scorecard">Version of the scorecard that was applied.</param>
/// <param name="At">When it was written.</param>
/// <param name="Accounts">How many accounts were scored.</param>
/// <param name="Written">How many of them differed from the day before.</param>
public sealed record ScoreRun(LocalDate Day, string Scorecard, Instant At, int Accounts, int Written);
