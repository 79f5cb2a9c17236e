namespace CustomerHealth.Documents.Drawing;

/// <summary>Where on a page something stands that is the same on every page.</summary>
internal enum PageEdge
{
    /// <summary>Above the text.</summary>
    Header,

    /// <summary>Below the text.</summary>
    Footer,
}
