namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>One fact of a document that is another now.</summary>
/// <param name="Kind"><c>observation</c>, <c>scorecard</c>, <c>account</c>, <c>cap</c>, <c>name</c> (of the firm, a person or a pod), <c>score</c> (of an account, behind figures over many) or
/// <c>fact</c> (anything else that a document says).</param>
/// <param name="Path">Where it is in the facts.</param>
/// <param name="Was">As printed; null for nothing.</param>
/// <param name="Now">As it is now; null for nothing.</param>
/// <param name="Why">The same as a sentence.</param>
/// <param name="Sources">The rows behind it: <c>observation:ID</c>, <c>scorecard:VERSION</c>; empty when it has none of its own.</param>
public sealed record FactChange(string Kind, string Path, string? Was, string? Now, string Why, IReadOnlyList<string> Sources);
