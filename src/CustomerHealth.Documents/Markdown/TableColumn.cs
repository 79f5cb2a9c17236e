using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Markdown;

/// <summary>Where a column of a table stands.</summary>
internal sealed record TableColumn(double X, double Width, TextAlign Align);
