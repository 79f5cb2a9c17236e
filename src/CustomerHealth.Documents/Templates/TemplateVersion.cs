using System.Collections.Immutable;

namespace CustomerHealth.Documents.Templates;

/// <summary>One document file: its last good version, and what is wrong with the file as it is now.</summary>
/// <param name="Good">Null when no version was ever good.</param>
/// <param name="Hash">Hash of the content that <paramref name="Good"/> was compiled from.</param>
/// <param name="Mistakes">Empty when <paramref name="Good"/> is the file as it is now.</param>
internal sealed record TemplateVersion(CompiledTemplate? Good, string Hash, ImmutableArray<TemplateMistake> Mistakes);
