using System.Collections.Immutable;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>Measures whose mean is one score.</summary>
/// <param name="Name">Unique in the scorecard.</param>
/// <param name="Measures">At least one.</param>
public sealed record FlatGroup(string Name, ImmutableArray<FlatMeasure> Measures);
