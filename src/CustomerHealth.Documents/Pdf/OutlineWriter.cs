namespace CustomerHealth.Documents.Pdf;

/// <summary>Writes bookmarks as the doubly linked tree PDF wants.</summary>
internal sealed class OutlineWriter
{
    private const int Root = -1;

    private readonly PdfObjects _objects;
    private readonly IReadOnlyList<OutlineEntry> _entries;
    private readonly int _root;
    private readonly int[] _numbers;
    private readonly int[] _parents;
    private readonly ILookup<int, int> _children;

    private OutlineWriter(PdfObjects objects, IReadOnlyList<OutlineEntry> entries)
    {
        _objects = objects;
        _entries = entries;
        _root = objects.Reserve();
        _numbers = [.. entries.Select(_ => objects.Reserve())];
        _parents = ParentsOf(entries);
        _children = Enumerable.Range(0, entries.Count).ToLookup(entry => _parents[entry]);
    }

    /// <returns>The number of the outline's root.</returns>
    public static int Write(PdfObjects objects, IReadOnlyList<OutlineEntry> entries) =>
        new OutlineWriter(objects, entries).Write();

    private int Write()
    {
        foreach (var siblings in _children)
        {
            int[] row = [.. siblings];
            for (var i = 0; i < row.Length; i++)
                WriteEntry(row, i);
        }
        _objects.Put(_root, $"<</Type/Outlines{Ends(Root)}/Count {_entries.Count}>>");
        return _root;
    }

    private void WriteEntry(int[] siblings, int index)
    {
        var entry = siblings[index];
        var (_, title, page, y) = _entries[entry];
        var parent = _parents[entry] == Root ? _root : _numbers[_parents[entry]];
        var previous = index > 0 ? $"/Prev {_numbers[siblings[index - 1]]} 0 R" : "";
        var next = index < siblings.Length - 1 ? $"/Next {_numbers[siblings[index + 1]]} 0 R" : "";
        var count = _children.Contains(entry) ? $"/Count {Descendants(entry)}" : "";
        _objects.Put(
            _numbers[entry],
            $"<</Title{PdfSyntax.Text(title)}/Parent {parent} 0 R{previous}{next}{Ends(entry)}{count}" +
            $"/Dest[{page.Number} 0 R/XYZ null {PdfSyntax.Number(page.Height - y)} null]>>");
    }

    private string Ends(int entry)
    {
        int[] children = [.. _children[entry]];
        return children is [] ? "" : $"/First {_numbers[children[0]]} 0 R/Last {_numbers[children[^1]]} 0 R";
    }

    private int Descendants(int entry) => _children[entry].Sum(child => 1 + Descendants(child));

    private static int[] ParentsOf(IReadOnlyList<OutlineEntry> entries)
    {
        var parents = new int[entries.Count];
        var open = new Stack<int>();
        for (var i = 0; i < entries.Count; i++)
        {
            while (open.TryPeek(out var last) && entries[last].Level >= entries[i].Level)
                open.Pop();
            parents[i] = open.TryPeek(out var parent) ? parent : Root;
            open.Push(i);
        }
        return parents;
    }
}
