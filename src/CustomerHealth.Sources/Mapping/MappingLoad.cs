using System.Collections.Immutable;

namespace CustomerHealth.Sources.Mapping;

/// <summary>What came of reading a mapping file: the plan, or its mistakes.</summary>
/// <param name="Plan">Null when there is any mistake.</param>
/// <param name="Mistakes">In file order.</param>
internal sealed record MappingLoad(MappingPlan? Plan, ImmutableArray<Mistake> Mistakes);
