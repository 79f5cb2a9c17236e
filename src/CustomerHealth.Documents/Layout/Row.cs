using System.Collections.Immutable;
using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Layout;

/// <summary>Cells side by side: a table row, columns, a callout or a list item are all this one thing, which can be split at a height.</summary>
internal sealed class Row(ImmutableArray<Cell> cells)
{
    /// <summary>Drawn first, as decoration, over the whole of the row.</summary>
    public Action<ICanvas, Box>? Background { get; init; }

    /// <summary>How wide the background is.</summary>
    public double Width { get; init; }

    /// <summary>Whether it may go over a page's end although it would fit on a page of its own.</summary>
    public bool IsSplittable { get; init; }

    /// <summary>Of all cells.</summary>
    public IEnumerable<Atom> Atoms => cells.SelectMany(cell => cell.Atoms);

    public double Height { get; } = cells.Max(cell => cell.Height);

    public void Draw(ICanvas canvas, Point corner, double height)
    {
        if (Background is { } background)
        {
            canvas.BeginTag(null);
            background(canvas, new Box(corner.X, corner.Y, Width, height));
            canvas.EndTag();
        }
        foreach (var cell in cells)
            cell.Draw(canvas, corner, height);
    }

    /// <returns>Null when some cell could not begin in the head (a bullet without its text), or nothing would be left over.</returns>
    public (Row Head, Row Tail)? Split(double available, bool force)
    {
        var parts = cells.Select(cell => cell.Split(available, force)).ToList();
        var isStuck = parts.Exists(part => part is { Head.Atoms: [], Tail.Atoms: not [] });
        if (isStuck && !force || parts.TrueForAll(part => part.Head.Atoms is []) || parts.TrueForAll(part => part.Tail.Atoms is []))
            return null;
        return (With([.. parts.Select(part => part.Head)]), With([.. parts.Select(part => part.Tail)]));
    }

    private Row With(ImmutableArray<Cell> parts) =>
        new(parts) { Background = Background, Width = Width, IsSplittable = true };
}
