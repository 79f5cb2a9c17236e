using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Markdown;

/// <summary>Where a column of a table stands.</summary>
internal sealed record TableColumn(double X, double Width, TextAlign Align)
{
    /// <summary>Set when the column is right-aligned, holds numbers, and has the room to align them on their decimal sign.</summary>
    public DecimalColumn? Numbers { get; init; }
}
