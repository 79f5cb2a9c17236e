using System.Collections.Immutable;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>Groups whose mean is one score.</summary>
/// <param name="Name">Unique in the scorecard.</param>
/// <param name="Groups">Names of at least one group.</param>
public sealed record FlatView(string Name, ImmutableArray<string> Groups);
