using System.Collections.Immutable;

namespace CustomerHealth.Documents.Templates;

/// <summary>Which blocks of the template every place stands in, and in which of their parts: what stands in different ones may never meet on a page.</summary>
internal sealed class Branches
{
    private readonly List<(int Offset, ImmutableArray<int> Path)> _changes = [(0, [])];
    private int _parts;

    private ImmutableArray<int> Path => _changes[^1].Path;

    /// <summary>Takes up the next tag of the template.</summary>
    public void Take(Tag tag)
    {
        switch (tag.Kind)
        {
            case TagKind.Open: _changes.Add((tag.Offset, Path.Add(++_parts))); break;
            case TagKind.Else when Path.Length > 0: _changes.Add((tag.Offset, Path.SetItem(Path.Length - 1, ++_parts))); break;
            case TagKind.Close when Path.Length > 0: _changes.Add((tag.Offset, Path.RemoveAt(Path.Length - 1))); break;
            case TagKind.Output or TagKind.Partial or TagKind.Else or TagKind.Close: break;
        }
    }

    /// <summary>True when whatever shows the inner place has shown the outer one before.</summary>
    public bool Holds(int outer, int inner)
    {
        var (around, inside) = (PathAt(outer), PathAt(inner));
        return inside.Length >= around.Length && inside.AsSpan(0, around.Length).SequenceEqual(around.AsSpan());
    }

    /// <summary>True when no block begins or ends between two places.</summary>
    public bool AreSame(int first, int last) => !_changes.Exists(change => change.Offset > first && change.Offset < last);

    private ImmutableArray<int> PathAt(int offset) => _changes.FindLast(change => change.Offset <= offset).Path;
}
