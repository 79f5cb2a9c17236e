using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Layout;

/// <summary>A column of atoms in a row.</summary>
/// <param name="X">From the row's left edge.</param>
/// <param name="Atoms">One below the other.</param>
internal sealed record Cell(double X, IReadOnlyList<Atom> Atoms)
{
    public double PadTop { get; init; }

    public double PadBottom { get; init; }

    /// <summary>Whether atoms stand at the bottom of a cell that is higher than they are.</summary>
    public bool AlignsBottom { get; init; }

    public double Height => Atom.HeightOf(Atoms) + PadTop + PadBottom;

    public void Draw(ICanvas canvas, Point corner, double height)
    {
        var y = corner.Y + PadTop + (AlignsBottom ? height - Height : 0);
        for (var i = 0; i < Atoms.Count; i++)
        {
            if (i > 0)
                y += Atoms[i].Before;
            Atoms[i].DrawAt(canvas, new Point(corner.X + X, y));
            y += Atoms[i].Height;
        }
    }

    /// <summary>Cuts the cell so that the head is no higher than what is available; either part may be empty.</summary>
    /// <param name="available">In PDF points.</param>
    /// <param name="force">Whether to part what wants to stay together, because no page has more room.</param>
    public (Cell Head, Cell Tail) Split(double available, bool force)
    {
        var room = available - PadTop - PadBottom;
        var count = 0;
        for (; count < Atoms.Count; count++)
        {
            var needed = Atoms[count].Height + (count > 0 ? Atoms[count].Before : 0);
            if (needed > room)
                break;
            room -= needed;
        }
        if (count == Atoms.Count)
            return (this, With([]));
        if (force && count > 0 && Atoms.Take(count).All(atom => atom.IsRepeat))
            return With([.. Atoms.Skip(count)]).Split(available, force);

        var before = count > 0 ? Atoms[count].Before : 0;
        if (Atoms[count].Row is { } row && (force || row.IsSplittable) && row.Split(room - before, force) is { } parts)
        {
            return (
                With([.. Atoms.Take(count), Atoms[count] with { Row = parts.Head, Height = parts.Head.Height }]),
                Tail(Atoms[count] with { Row = parts.Tail, Height = parts.Tail.Height, Bookmark = null, Before = 0 }, count + 1));
        }
        while (!force && count > 0 && Atoms[count - 1].KeepWithNext)
            count--;
        return (With([.. Atoms.Take(count)]), Tail(Atoms[count], count + 1));
    }

    /// <summary>What goes on elsewhere, below the head of the table that is cut.</summary>
    private Cell Tail(Atom first, int next) =>
        With([.. first.TableHead.Select(head => head.Repeated()), first, .. Atoms.Skip(next)]);

    private Cell With(IReadOnlyList<Atom> atoms) => this with { Atoms = atoms, AlignsBottom = false };
}
