namespace CustomerHealth.Core.Replies;

/// <summary>A file that belongs to a reply.</summary>
/// <param name="Name">With its extension: <c>acme-scorecard.pdf</c>.</param>
/// <param name="Title">What people read: "Acme Robotics, scorecard of 22 Nov 2026".</param>
/// <param name="Bytes">What is in it; never empty.</param>
public sealed record ReplyFile(string Name, string Title, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What a reader types to get it again: <c>acme report</c>; null when that is not known.</summary>
    public string? Again { get; init; }
}
