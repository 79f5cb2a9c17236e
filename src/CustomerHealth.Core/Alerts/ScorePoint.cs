using System.Runtime.InteropServices;
using NodaTime;

namespace CustomerHealth.Core.Alerts;

/// <summary>A score on a day; it holds until the next point.</summary>
/// <param name="Day">The day.</param>
/// <param name="Score">0 to 100; null while it was unknown or did not apply.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScorePoint(LocalDate Day, double? Score);
