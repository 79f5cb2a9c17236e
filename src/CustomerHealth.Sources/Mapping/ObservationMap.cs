using System.Collections.Immutable;

namespace CustomerHealth.Sources.Mapping;

/// <summary>The <c>observations:</c> section.</summary>
/// <param name="At">When it was so.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Id">Id of the row; null for none. With several measures a row, the measure's key is added.</param>
/// <param name="NotApplicable">Texts stored as NA.</param>
/// <param name="Measures">Keys of measures, and the columns their values stand in.</param>
internal sealed record ObservationMap(
    Cell At, Cell Source, Cell? Id, ImmutableArray<string> NotApplicable, ImmutableArray<(string Measure, string Column)> Measures);
