using System.Collections.Immutable;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.WhatIf;

/// <summary>What a measure could come to.</summary>
/// <param name="Points">0 to 100.</param>
/// <param name="Band">The band it would be.</param>
/// <param name="Words">The value it takes: "3 or fewer".</param>
/// <param name="Readings">Readings that bring it there; the engine itself scored them so.</param>
internal sealed record MeasureOption(double Points, Band Band, string Words, ImmutableArray<Reading> Readings);
