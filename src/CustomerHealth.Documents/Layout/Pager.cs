namespace CustomerHealth.Documents.Layout;

/// <summary>Fills pages with atoms. Nothing is drawn yet, so that the number of pages is known before the first one is.</summary>
internal sealed class Pager
{
    /// <summary>A chain of atoms that want to stay together is not followed further than this share of a page, else it could empty one.</summary>
    private const double LongestChain = 0.7;

    /// <summary>Less room than this at the end of a page is not worth splitting for.</summary>
    private const double LeastForSplit = 48;

    /// <summary>Table heads higher than this share of a page are not repeated.</summary>
    private const double HighestRepeat = 0.3;

    private readonly PageFormat _format;
    private readonly List<List<PlacedAtom>> _pages = [[]];
    private double _y;

    private Pager(PageFormat format)
    {
        _format = format;
        _y = PageFormat.BodyTop;
    }

    private bool IsAtTop => _pages[^1].TrueForAll(placed => placed.IsRepeat);

    private double Room => _format.BodyBottom - _y;

    /// <summary>Page breaks after the last thing, or next to each other, add no empty page.</summary>
    /// <returns>The pages, each with its atoms from top to bottom.</returns>
    /// <exception cref="DocumentException">They are too many.</exception>
    public static IReadOnlyList<IReadOnlyList<PlacedAtom>> Paginate(IReadOnlyList<Atom> atoms, PageFormat format)
    {
        var pager = new Pager(format);
        var last = atoms.Count - 1;
        while (last >= 0 && atoms[last].IsPageBreak)
            last--;
        for (var i = 0; i <= last; i++)
        {
            if (!atoms[i].IsPageBreak)
                pager.Place(atoms[i], pager.ChainAfter(atoms, i));
            else if (pager._pages[^1].Count > 0)
                pager.NewPage();
        }
        return pager._pages;
    }

    /// <summary>The height of the atoms that should stand on the same page as this one, below it.</summary>
    private double ChainAfter(IReadOnlyList<Atom> atoms, int index)
    {
        const double LeastOfSplittable = 60;
        var chain = 0.0;
        while (atoms[index].KeepWithNext && index + 1 < atoms.Count && !atoms[index + 1].IsPageBreak
            && chain < _format.BodyHeight * LongestChain)
        {
            var next = atoms[++index];
            var goesOverPages = next.Row is { } row && (row.IsSplittable || FitsNowhere(next));
            chain += next.Before + (goesOverPages ? Math.Min(next.Height, LeastOfSplittable) : next.Height);
        }
        return chain;
    }

    private void Place(Atom atom, double chain)
    {
        var needed = BeforeOf(atom) + atom.Height;
        if (needed <= Room && (needed + chain <= Room || IsAtTop || chain > _format.BodyHeight * LongestChain))
            Add(atom);
        else if (TrySplit(atom, out var tail))
            PlaceOnNewPage(tail, chain);
        else if (IsAtTop)
            Add(atom);
        else
            PlaceOnNewPage(atom, chain);
    }

    private bool FitsNowhere(Atom atom) => atom.Height > _format.BodyHeight - HeadHeight(atom);

    private bool TrySplit(Atom atom, out Atom tail)
    {
        tail = atom;
        var room = Room - BeforeOf(atom);
        if (atom.Row is not { } row || !row.IsSplittable && !FitsNowhere(atom) || atom.Height <= room || !IsAtTop && room < LeastForSplit)
            return false;
        if (row.Split(room, force: false) is not { } parts)
        {
            if (!IsAtTop || row.Split(room, force: true) is not { } forced)
                return false;
            parts = forced;
        }
        Add(atom with { Row = parts.Head, Height = parts.Head.Height });
        tail = atom with { Row = parts.Tail, Height = parts.Tail.Height, Bookmark = null };
        return true;
    }

    private void PlaceOnNewPage(Atom atom, double chain)
    {
        NewPage();
        if (HeadHeight(atom) > 0)
        {
            foreach (var head in atom.TableHead)
                Add(head, isRepeat: true);
        }
        Place(atom, chain);
    }

    private double HeadHeight(Atom atom)
    {
        var height = Atom.HeightOf(atom.TableHead);
        return height <= _format.BodyHeight * HighestRepeat ? height : 0;
    }

    private double BeforeOf(Atom atom) => IsAtTop ? 0 : atom.Before;

    private void Add(Atom atom, bool isRepeat = false)
    {
        _y += isRepeat ? 0 : BeforeOf(atom);
        _pages[^1].Add(new PlacedAtom(atom, _y, isRepeat));
        _y += atom.Height;
    }

    private void NewPage()
    {
        if (_pages.Count == _format.MostPages)
            throw new DocumentException(1, $"The document takes over {_format.MostPages} pages; make it shorter, or tables with long texts wider.");
        _pages.Add([]);
        _y = PageFormat.BodyTop;
    }
}
