namespace CustomerHealth.Documents.Pdf;

/// <summary>What a file says of itself.</summary>
internal sealed record DocumentProperties
{
    public required string Title { get; init; }

    /// <summary>The person or firm that answers for it; empty for none.</summary>
    public string Author { get; init; } = "";

    /// <summary>What it is about, beyond the title; empty for nothing.</summary>
    public string Subject { get; init; } = "";

    /// <summary>A language tag such as <c>en-GB</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Null writes no date.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>What the document shows a state of; becomes the keywords and the permanent part of the file's ID.</summary>
    public string? Source { get; init; }
}
