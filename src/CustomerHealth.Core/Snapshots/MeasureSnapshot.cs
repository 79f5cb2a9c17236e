using System.Runtime.InteropServices;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Snapshots;

/// <summary>What a measure was worth on a day.</summary>
/// <param name="Key">Key of the measure.</param>
/// <param name="State">Fresh, not applicable, missing or stale.</param>
/// <param name="Points">0 to 100; null unless fresh.</param>
/// <param name="Band">Green, yellow or red when fresh; else not applicable or unknown.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MeasureSnapshot(string Key, MeasureState State, double? Points, Band Band);
