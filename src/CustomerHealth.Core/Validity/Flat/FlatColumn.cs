using System.Collections.Immutable;
using System.Globalization;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>A column of a flat file.</summary>
public sealed class FlatColumn
{
    /// <summary>A column with its cells as written.</summary>
    public FlatColumn(string name, ImmutableArray<string> cells)
    {
        (Name, Cells) = (name, cells);
        Numbers = [.. cells.Select(NumberOf)];
        Missing = Numbers.Count(double.IsNaN);
        UnreadNumbers = Cells.Count(cell => !IsMissing(cell) && double.IsNaN(NumberOf(cell)));
    }

    /// <summary>As the header has it.</summary>
    public string Name { get; }

    /// <summary>The cells, as written.</summary>
    public ImmutableArray<string> Cells { get; }

    /// <summary>The cells as numbers; NaN where one is none.</summary>
    public ImmutableArray<double> Numbers { get; }

    /// <summary>How many cells are no number.</summary>
    public int Missing { get; }

    /// <summary>How many cells hold something that is no number.</summary>
    public int UnreadNumbers { get; }

    /// <summary>True when it holds a number, and nothing that is none.</summary>
    public bool IsNumeric => UnreadNumbers == 0 && Missing < Cells.Length;

    /// <summary>The texts there are, in ordinal order.</summary>
    public ImmutableArray<string> Levels => [.. Cells.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>True for a cell that is blank, NA or NaN.</summary>
    public static bool IsMissing(string cell) =>
        string.IsNullOrWhiteSpace(cell) || cell.Trim() is "NA" || cell.Trim().Equals("nan", StringComparison.OrdinalIgnoreCase);

    private static double NumberOf(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : double.NaN;
}
