using System.Runtime.InteropServices;

namespace CustomerHealth.Core.Snapshots;

/// <summary>Where the time of a written day went.</summary>
/// <param name="Engine">Within the engine, summed over all cores.</param>
/// <param name="Reading">Waiting for accounts, readings and overrides.</param>
/// <param name="Writing">Writing the day.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SnapshotEffort(TimeSpan Engine, TimeSpan Reading, TimeSpan Writing);
