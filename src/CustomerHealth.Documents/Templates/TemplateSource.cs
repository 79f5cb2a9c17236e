namespace CustomerHealth.Documents.Templates;

/// <summary>The text of one template file, and where its lines begin.</summary>
internal sealed class TemplateSource
{
    private readonly List<int> _starts = [0];

    public TemplateSource(string file, string text)
    {
        File = file;
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                _starts.Add(i + 1);
        }
    }

    /// <summary>As it is shown in mistakes.</summary>
    public string File { get; }

    public string Text { get; }

    public int LineCount => _starts.Count;

    public int LineOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    public int StartOf(int line) => _starts[line];

    /// <summary>Behind a line, with its end.</summary>
    public int EndOf(int line) => line + 1 < _starts.Count ? _starts[line + 1] : Text.Length;

    /// <summary>A line, counted from 0, without its end.</summary>
    public ReadOnlySpan<char> Line(int line) => Text.AsSpan(_starts[line]..EndOf(line)).TrimEnd("\r\n");

    public TemplateMistake Mistake(int offset, string code, string sentence)
    {
        var line = LineOf(offset);
        return new TemplateMistake(File, line + 1, offset - _starts[line] + 1, code, sentence);
    }
}
