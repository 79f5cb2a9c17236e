namespace CustomerHealth.Documents.Templates;

/// <summary>What a word of a tag is.</summary>
internal enum TermKind
{
    /// <summary>A field or a helper.</summary>
    Path,

    /// <summary>A text in quotes, a number, true or false.</summary>
    Literal,

    /// <summary>A helper with its arguments.</summary>
    Call,
}
