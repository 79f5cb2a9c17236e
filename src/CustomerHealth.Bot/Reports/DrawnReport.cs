using CustomerHealth.Documents;

namespace CustomerHealth.Bot.Reports;

/// <summary>A document as a file.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Code">What <c>verify</c> knows it by; null for one whose figures cannot be verified.</param>
/// <param name="Warnings">Such as characters that no font has.</param>
internal sealed record DrawnReport(byte[] Bytes, string? Code, IReadOnlyList<string> Warnings)
{
    /// <summary>What it says of itself: its title, and who may read it.</summary>
    public required FrontMatter Matter { get; init; }

    /// <summary>What it says in two or three sentences; empty when it says nothing so short.</summary>
    public required string Summary { get; init; }
}
