namespace CustomerHealth.Bot.Reports;

/// <summary>A document as a file.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Code">What <c>verify</c> knows it by; null for one whose figures cannot be verified.</param>
/// <param name="Warnings">Such as characters that no font has.</param>
internal sealed record DrawnReport(byte[] Bytes, string? Code, IReadOnlyList<string> Warnings);
