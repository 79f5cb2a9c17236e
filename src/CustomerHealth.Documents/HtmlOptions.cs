namespace CustomerHealth.Documents;

/// <summary>What a page says of itself beyond its text. The same options and text give the same bytes.</summary>
public sealed record HtmlOptions
{
    /// <summary>The snapshot the document was made from; null for none. It stands at the foot and in the head of the file.</summary>
    public string? SnapshotId { get; init; }
}
