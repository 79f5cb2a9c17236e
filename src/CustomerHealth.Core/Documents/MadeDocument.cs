namespace CustomerHealth.Core.Documents;

/// <summary>A document that was made.</summary>
/// <param name="FileName">With its extension: <c>acme.pdf</c>.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Code">What <c>verify</c> knows it by.</param>
public sealed record MadeDocument(string FileName, ReadOnlyMemory<byte> Bytes, string Code);
