using CustomerHealth.Core.Languages;

namespace CustomerHealth.Documents.Templates;

/// <summary>The language that a document comes out in: that of the template in force.</summary>
/// <param name="Language">Of the words of its model.</param>
/// <param name="Warning">Where that is not the language asked for, a sentence that says so; else null.</param>
public sealed record DocumentLanguage(Language Language, string? Warning);
