using System.Collections.Immutable;

namespace CustomerHealth.Channels.Tests.Contract;

/// <summary>An answer as a person sees it.</summary>
/// <param name="Text">Everything that can be read.</param>
/// <param name="IsForAll">Others in the place see it too.</param>
internal sealed record Seen(string Text, bool IsForAll)
{
    /// <summary>It stands in the place of the message that was pressed.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>Names of the files that came.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>By what the person finds it again, to press something in it.</summary>
    public object? Handle { get; init; }
}
