using System.Collections.Immutable;

namespace CustomerHealth.Documents;

/// <summary>A finished PDF file.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Pages">How many it has.</param>
/// <param name="Warnings">What could not be drawn as written, a sentence each: missing characters, links that were left out.</param>
#pragma warning disable CA1819 // A file is bytes; a copy at every read would be no safer and much slower.
public sealed record PdfDocument(byte[] Bytes, int Pages, ImmutableArray<string> Warnings);
#pragma warning restore CA1819
