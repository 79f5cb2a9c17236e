namespace CustomerHealth.Documents.Layout;

/// <summary>Where a line may end: after spaces that nothing glues, after hyphens, and between Chinese, Japanese and Korean characters.</summary>
internal static class BreakRules
{
    private const int ShortestBeforeHyphen = 3;
    private const int ShortestAfterHyphen = 5;
    private const string NeverFirst = "、。，．：；？！）」』】》〉”’…—％%)]}!?,.:;·々ー";
    private const string NeverLast = "（「『【《〈“‘([{￥$";

    /// <summary>Sets the breaks that are allowed; forced ones stay.</summary>
    public static void Mark(Span<PlacedCharacter> line)
    {
        for (var i = 0; i < line.Length - 1; i++)
        {
            if (line[i].BreakAfter == BreakKind.None && MayBreakAfter(line, i))
                line[i].BreakAfter = BreakKind.Allowed;
        }
    }

    private static bool MayBreakAfter(ReadOnlySpan<PlacedCharacter> line, int index)
    {
        var (current, next) = (line[index], line[index + 1]);
        if (next.IsSpace)
            return false;
        if (current.IsSpace)
            return !IsGlue(line, index);
        if (current.CodePoint is '-' or '–' or '—' or '/')
            return IsBreakingHyphen(line, index);
        return (IsIdeographic(current.CodePoint) || IsIdeographic(next.CodePoint))
            && !Contains(NeverFirst, next.CodePoint)
            && !Contains(NeverLast, current.CodePoint);
    }

    /// <summary>Is this the space in "62 %", "118 000", "3 h", "J. Hyvönen", or after a status mark?</summary>
    private static bool IsGlue(ReadOnlySpan<PlacedCharacter> line, int space)
    {
        if (space == 0)
            return false;
        if (line[space - 1].IsMark)
            return true;

        var rest = line[(space + 1)..];
        if (line[space - 1].IsDigit)
            return rest[0].CodePoint is '%' or '€' || IsThousandsGroup(rest) || IsUnitLetter(rest);
        return IsInitial(line[..space]);
    }

    private static bool IsThousandsGroup(ReadOnlySpan<PlacedCharacter> rest) =>
        rest.Length >= 3 && rest[0].IsDigit && rest[1].IsDigit && rest[2].IsDigit && (rest.Length == 3 || !rest[3].IsDigit);

    private static bool IsUnitLetter(ReadOnlySpan<PlacedCharacter> rest) =>
        rest[0].CodePoint is 'h' or 'd' && (rest.Length == 1 || rest[1].IsSpace);

    private static bool IsInitial(ReadOnlySpan<PlacedCharacter> before) =>
        before.Length >= 2
        && before[^1].CodePoint == '.'
        && before[^2].IsUpper
        && (before.Length == 2 || before[^3].IsSpace || before[^3].Span != before[^2].Span);

    private static bool IsBreakingHyphen(ReadOnlySpan<PlacedCharacter> line, int index)
    {
        if (index == 0 || line[index - 1].IsSpace || line[index - 1].CodePoint == '-' || !line[index + 1].IsLetter)
            return false;
        return line[index].CodePoint != '-'
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

    private static bool IsIdeographic(int codePoint) => codePoint
        is >= 0x2E80 and <= 0x9FFF
        or >= 0xAC00 and <= 0xD7AF
        or >= 0xF900 and <= 0xFAFF
        or >= 0xFF00 and <= 0xFFEF
        or >= 0x20000 and <= 0x3FFFF;

    private static bool Contains(string set, int codePoint) =>
        codePoint <= char.MaxValue && set.Contains((char)codePoint, StringComparison.Ordinal);
}
