using System.Collections.Immutable;

namespace CustomerHealth.Documents;

/// <summary>A finished page: one file that needs no other.</summary>
/// <param name="Html">The file, to be written as UTF-8.</param>
/// <param name="Warnings">What could not be shown as written, a sentence each, such as links that were left out.</param>
public sealed record HtmlDocument(string Html, ImmutableArray<string> Warnings);
