namespace CustomerHealth.Documents.Templates;

/// <summary>A block that waits for its end.</summary>
/// <param name="Name">if, unless, each, with, or what was written.</param>
/// <param name="Offset">Where it opens.</param>
/// <param name="Outside">What names mean around it.</param>
internal sealed record OpenBlock(string Name, int Offset, Scope Outside)
{
    /// <summary>True behind its plain <c>{{else}}</c>, which is the last.</summary>
    public bool IsInLastPart { get; init; }
}
