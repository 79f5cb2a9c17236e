using NodaTime;

namespace CustomerHealth.Core.Training;

/// <summary>A module that somebody completed (GC-12).</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Module">Key of the module.</param>
/// <param name="Completed">The day.</param>
/// <param name="Score">As the test gives it; null when there was none.</param>
public sealed record TrainingResult(string Person, string Module, LocalDate Completed, double? Score);
