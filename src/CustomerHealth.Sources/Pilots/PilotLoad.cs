using System.Collections.Immutable;
using CustomerHealth.Core.Pilots;

namespace CustomerHealth.Sources.Pilots;

/// <summary>What came of reading the pilots.</summary>
/// <param name="Pilots">By key; empty when there is any mistake.</param>
/// <param name="Mistakes">By file, then by place; empty when all is well.</param>
public sealed record PilotLoad(ImmutableArray<Pilot> Pilots, ImmutableArray<Mistake> Mistakes)
{
    /// <summary>How the files were before they were read, so that an edit while they were read, or later, is noticed.</summary>
    internal string Stamps { get; init; } = "";
}
