namespace CustomerHealth.Documents.Layout;

/// <summary>Where a line may end: after spaces that nothing glues, after hyphens, soft ones included, and between Chinese, Japanese and Korean characters.</summary>
internal static class BreakRules
{
    private const int ShortestBeforeHyphen = 3;
    private const int ShortestAfterHyphen = 5;

    /// <summary>Sets the breaks that are allowed; forced ones stay.</summary>
    public static void Mark(Span<PlacedCharacter> line)
    {
        for (var i = 0; i < line.Length - 1; i++)
        {
            if (line[i].BreakAfter == BreakKind.None && MayBreakAfter(line, i))
                line[i].BreakAfter = GlueRules.IsAfterSeparator(line, i) ? BreakKind.Reluctant : BreakKind.Allowed;
        }
    }

    private static bool MayBreakAfter(ReadOnlySpan<PlacedCharacter> line, int index)
    {
        var (current, next) = (line[index], line[index + 1]);
        if (next.IsSpace || next.IsJoined || current.IsMark)
            return false;
        if (current.IsSpace)
            return !GlueRules.Glues(line, index) && !KinsokuRules.IsClosing(next.CodePoint);
        if (current.CodePoint is '-' or '‐' or '–' or '—' or '/')
            return IsBreakingHyphen(line, index);
        return (KinsokuRules.IsIdeographic(current.CodePoint) || KinsokuRules.IsIdeographic(next.CodePoint))
            && KinsokuRules.Allow(current.CodePoint, next.CodePoint);
    }

    private static bool IsBreakingHyphen(ReadOnlySpan<PlacedCharacter> line, int index)
    {
        if (index == 0 || line[index - 1].IsSpace || line[index - 1].CodePoint == '-' || !line[index + 1].IsLetter)
            return false;
        return line[index].CodePoint is not ('-' or '‐')
            || LettersBefore(line[..index]) >= ShortestBeforeHyphen
            && LettersAtStart(line[(index + 1)..]) >= ShortestAfterHyphen;
    }

    private static int LettersBefore(ReadOnlySpan<PlacedCharacter> line)
    {
        var count = 0;
        while (count < line.Length && line[^(count + 1)].IsLetter)
            count++;
        return count;
    }

    private static int LettersAtStart(ReadOnlySpan<PlacedCharacter> line)
    {
        var count = 0;
        while (count < line.Length && line[count].IsLetter)
            count++;
        return count;
    }
}
