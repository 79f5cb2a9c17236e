using NodaTime;

namespace CustomerHealth.Core.Training;

/// <summary>A module that somebody completed (GC-12).</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Module">Key of the module.</param>
/// <param name="Completed">The day.</param>
/// <param name="Score">0 to <see cref="HighestScore"/>; null when there was no test.</param>
public sealed record TrainingResult(string Person, string Module, LocalDate Completed, double? Score)
{
    /// <summary>The best that a test can give, in points.</summary>
    public const int HighestScore = 100;
}
