namespace CustomerHealth.Documents;

/// <summary>A document that cannot be rendered, for a reason its author can put right.</summary>
public sealed class DocumentException : Exception
{
    /// <param name="line">Where in the Markdown, from 1.</param>
    /// <param name="message">A sentence for the author, with what was seen and what is allowed.</param>
    public DocumentException(int line, string message)
        : base(message) => Line = line;

    /// <param name="line">Where in the Markdown, from 1.</param>
    /// <param name="message">A sentence for the author, with what was seen and what is allowed.</param>
    /// <param name="inner">What the reader of the block said.</param>
    public DocumentException(int line, string message, Exception inner)
        : base(message, inner) => Line = line;

    /// <summary>Where in the Markdown, from 1.</summary>
    public int Line { get; }

    /// <summary>Where in that line, from 1.</summary>
    public int Column { get; init; } = 1;
}
