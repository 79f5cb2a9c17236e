using System.Text;

namespace CustomerHealth.Channels.Terminal;

/// <summary>
/// Breaks pieces into lines at ordinary spaces; runs of spaces inside a line stay, so that columns hold. A word wider than
/// a line is broken where the line ends.
/// </summary>
internal sealed class Wrapping(int width, int hanging)
{
    private readonly List<List<Piece>> _lines = [[]];
    private int _used;

    /// <summary>The lines; all but the first are indented by the hanging indent.</summary>
    public static IReadOnlyList<IReadOnlyList<Piece>> Of(IEnumerable<Piece> pieces, int width, int hanging)
    {
        var wrapping = new Wrapping(width, Math.Min(hanging, width / 2));
        foreach (var (spaces, word) in Words(pieces))
            wrapping.Add(spaces, word);

        return wrapping._lines;
    }

    private void Add(int spaces, List<Piece> word)
    {
        var wide = word.Sum(piece => piece.Width);
        if (_used > 0 && _used + spaces + wide > width)
            Break();
        else
            Append(new Piece(new string(' ', spaces)));

        foreach (var piece in word)
            AppendBroken(piece);
    }

    private void AppendBroken(Piece piece)
    {
        if (_used + piece.Width <= width)
        {
            Append(piece);
            return;
        }

        var part = new StringBuilder();
        foreach (var rune in piece.Text.EnumerateRunes())
        {
            if (_used + new Piece($"{part}{rune}").Width > width)
            {
                Append(new Piece(part.ToString(), piece.Ink));
                part.Clear();
                Break();
            }

            part.Append(rune.ToString());
        }

        Append(new Piece(part.ToString(), piece.Ink));
    }

    private void Append(Piece piece)
    {
        if (piece.Text.Length == 0)
            return;

        _lines[^1].Add(piece);
        _used += piece.Width;
    }

    private void Break()
    {
        _lines.Add([]);
        _used = 0;
        Append(new Piece(new string(' ', hanging)));
    }

    private static IEnumerable<(int Spaces, List<Piece> Word)> Words(IEnumerable<Piece> pieces)
    {
        var spaces = 0;
        List<Piece> word = [];
        foreach (var piece in pieces)
        {
            foreach (var (at, part) in piece.Text.Split(' ').Index())
            {
                if (at > 0)
                {
                    if (word is not [])
                    {
                        yield return (spaces, word);
                        (spaces, word) = (0, []);
                    }

                    spaces++;
                }

                if (part.Length > 0)
                    word.Add(piece with { Text = part });
            }
        }

        if (word is not [])
            yield return (spaces, word);
    }
}
