using System.Collections.Immutable;
using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Layout;

/// <summary>What pages are filled with: a line of text, a chart or a row. Only rows can be split.</summary>
internal sealed record Atom
{
    public static readonly Atom PageBreak = new() { Height = 0, IsPageBreak = true };

    public required double Height { get; init; }

    /// <summary>Free space above; left out at the top of a page, column or cell.</summary>
    public double Before { get; init; }

    /// <summary>Whether the next atom should stand on the same page.</summary>
    public bool KeepWithNext { get; init; }

    public bool IsPageBreak { get; private init; }

    /// <summary>Draws with the given top left corner, and declares its own tags.</summary>
    public Action<ICanvas, Point>? Draw { get; init; }

    /// <summary>Set when the atom is cells side by side; then <see cref="Draw"/> is not used.</summary>
    public Row? Row { get; init; }

    /// <summary>What to repeat, as decoration, above the part of a table that comes to stand on a new page.</summary>
    public ImmutableArray<Atom> TableHead { get; init; } = [];

    public Bookmark? Bookmark { get; init; }

    /// <summary>Whether it only repeats a table's head inside a cell, for the eye.</summary>
    public bool IsRepeat { get; private init; }

    public static Atom Of(Row row) => new() { Height = row.Height, Row = row };

    /// <summary>The same as a figure, or a part of one, that tells where it stands.</summary>
    /// <param name="figure">The figure's place in the structure.</param>
    /// <param name="width">Of its drawing.</param>
    public Atom As(TagNode figure, double width) => this with
    {
        Draw = (canvas, corner) =>
        {
            canvas.Frame(figure, new Box(corner.X, corner.Y, width, Height));
            Draw?.Invoke(canvas, corner);
        },
    };

    /// <summary>The same for the eye alone: nobody needs to hear it again.</summary>
    public Atom Repeated() => new()
    {
        Height = Height,
        KeepWithNext = true,
        IsRepeat = true,
        Draw = (canvas, corner) => DrawAt(new DecorationCanvas(canvas), corner),
    };

    /// <summary>The height of atoms one below the other.</summary>
    public static double HeightOf(IReadOnlyList<Atom> atoms) =>
        atoms.Sum(atom => atom.Height) + atoms.Skip(1).Sum(atom => atom.Before);

    /// <summary>Its own, and those of the atoms in it.</summary>
    public IEnumerable<Bookmark> Bookmarks()
    {
        var own = Bookmark is { } bookmark ? [bookmark] : Enumerable.Empty<Bookmark>();
        return Row is { } row ? own.Concat(row.Atoms.SelectMany(atom => atom.Bookmarks())) : own;
    }

    public void DrawAt(ICanvas canvas, Point corner)
    {
        const double RoomAbove = 8;
        if (Bookmark is { } bookmark)
        {
            var y = Math.Max(0, corner.Y - RoomAbove);
            canvas.Bookmark(bookmark.Level, bookmark.Title, y);
            canvas.Place(bookmark.Place, y);
        }
        if (Row is { } row)
            row.Draw(canvas, corner, Height);
        else
            Draw?.Invoke(canvas, corner);
    }
}
