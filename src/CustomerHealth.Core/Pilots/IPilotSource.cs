using System.Collections.Immutable;

namespace CustomerHealth.Core.Pilots;

/// <summary>The pilots there are, whether or not they run today. Filled by the sources project, which reads the YAML files.</summary>
public interface IPilotSource
{
    /// <summary>The last good ones, by key.</summary>
    ImmutableArray<Pilot> Current { get; }
}
