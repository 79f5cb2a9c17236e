namespace CustomerHealth.Documents.Markdown;

/// <summary>Numbers headings for the structure, in which no level may be skipped, whatever the author did.</summary>
/// <param name="hasTitle">Whether the title takes level 1.</param>
internal sealed class HeadingLevels(bool hasTitle)
{
    private const int Deepest = 6;

    private int _last = hasTitle ? 1 : 0;

    /// <param name="written">The number of # signs.</param>
    public int Next(int written)
    {
        var wanted = hasTitle ? written + 1 : written;
        _last = Math.Min(Math.Min(wanted, _last + 1), Deepest);
        return _last;
    }
}
