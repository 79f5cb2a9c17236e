using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Markdown;

/// <summary>What the cells of a table column need, with their padding.</summary>
/// <param name="Min">So that no word is split.</param>
/// <param name="Ideal">So that no cell is broken, within reason.</param>
/// <param name="IsNumeric">All numbers: these columns are right-aligned and do not grow.</param>
internal sealed record ColumnNeed(double Min, double Ideal, bool IsNumeric)
{
    /// <summary>How its cells stand.</summary>
    public TextAlign Align { get; init; }

    /// <summary>Its numbers, when they are to be aligned on their decimal sign.</summary>
    public DecimalColumn? Numbers { get; init; }
}
