namespace CustomerHealth.Documents.Templates;

/// <summary>Knows of each tag where it stands.</summary>
internal sealed class PlaceFinder
{
    private const string Rule = "---";
    private const int ShortestFence = 3;
    private readonly TemplateSource _source;
    private readonly Place[] _lines;

    public PlaceFinder(TemplateSource source)
    {
        _source = source;
        _lines = new Place[source.LineCount];
        FrontMatterEnd = FindFrontMatterEnd();
        FenceFrom(FrontMatterEnd);
        Array.Fill(_lines, Place.FrontMatter, 0, FrontMatterEnd);
    }

    /// <summary>The first line after the front matter, counted from 0; 0 without front matter.</summary>
    public int FrontMatterEnd { get; }

    public Place Of(Tag tag)
    {
        var line = _source.LineOf(tag.Offset);
        if (_lines[line] != Place.Text)
            return _lines[line];

        var text = _source.Line(line);
        var column = tag.Offset - _source.StartOf(line);
        return IsInCode(text, column) ? Place.Code : IsInLink(text[..column]) ? Place.Link : Place.Text;
    }

    private int FindFrontMatterEnd()
    {
        if (!_source.Line(0).TrimEnd().SequenceEqual(Rule))
            return 0;

        for (var line = 1; line < _source.LineCount; line++)
        {
            if (_source.Line(line).TrimEnd().SequenceEqual(Rule))
                return line + 1;
        }

        return 0;
    }

    private void FenceFrom(int first)
    {
        var (sign, length) = ('\0', 0);
        for (var line = first; line < _lines.Length; line++)
        {
            var text = _source.Line(line).TrimStart(" \t>");
            var run = text.IsEmpty || text[0] is not ('`' or '~') ? 0 : Run(text, text[0]);
            var opens = length == 0 && run >= ShortestFence;
            var closes = length > 0 && run >= length && text[0] == sign && text[run..].Trim().IsEmpty;
            if (opens || length > 0)
                _lines[line] = Place.Fence;
            if (opens)
                (sign, length) = (text[0], run);
            else if (closes)
                length = 0;
        }
    }

    private static bool IsInCode(ReadOnlySpan<char> line, int column)
    {
        for (var at = line.IndexOf('`'); at >= 0 && at < column;)
        {
            var run = Run(line[at..], '`');
            var close = Close(line, at + run, run);
            if (close > column)
                return true;
            at = close < 0 ? NextTick(line, at + run) : NextTick(line, close + run);
        }

        return false;
    }

    private static int Close(ReadOnlySpan<char> line, int from, int length)
    {
        for (var at = NextTick(line, from); at >= 0;)
        {
            var run = Run(line[at..], '`');
            if (run == length)
                return at;
            at = NextTick(line, at + run);
        }

        return -1;
    }

    private static int NextTick(ReadOnlySpan<char> line, int from) =>
        line[from..].IndexOf('`') is >= 0 and { } found ? from + found : -1;

    private static int Run(ReadOnlySpan<char> text, char sign) =>
        text.IndexOfAnyExcept(sign) is >= 0 and { } end ? end : text.Length;

    private static bool IsInLink(ReadOnlySpan<char> before) =>
        before.LastIndexOf("](") is >= 0 and { } open && !before[open..].Contains(')');
}
