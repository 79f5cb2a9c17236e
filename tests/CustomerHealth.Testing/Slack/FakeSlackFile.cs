namespace CustomerHealth.Testing.Slack;

/// <summary>A file of the fake workspace.</summary>
/// <param name="Name">With its extension.</param>
/// <param name="Length">How many bytes were promised.</param>
public sealed record FakeSlackFile(string Name, int Length)
{
    /// <summary>What came; null before.</summary>
    public byte[]? Bytes { get; init; }
}
