namespace CustomerHealth.Documents.Markdown;

/// <summary>Numbers headings for the structure, in which no level may be skipped, whatever the author did; headings of one level that follow each other stay side by side.</summary>
/// <param name="hasTitle">Whether the title takes level 1.</param>
internal sealed class HeadingLevels(bool hasTitle)
{
    private const int Deepest = 6;

    /// <summary>The headings that the next one may stand below, the nearest on top.</summary>
    private readonly Stack<(int Written, int Given)> _open = [];

    /// <param name="written">The number of # signs.</param>
    public int Next(int written)
    {
        while (_open.TryPeek(out var last) && last.Written >= written)
            _open.Pop();
        var above = _open.TryPeek(out var parent) ? parent.Given : hasTitle ? 1 : 0;
        var given = Math.Min(above + 1, Deepest);
        _open.Push((written, given));
        return given;
    }
}
