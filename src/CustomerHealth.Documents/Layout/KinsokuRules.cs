namespace CustomerHealth.Documents.Layout;

/// <summary>Line breaking of Chinese, Japanese and Korean: between any two characters, but for punctuation and small kana (JIS X 4051, GB/T 15834).</summary>
internal static class KinsokuRules
{
    private const int LastAscii = 0x7F;

    private const string NeverFirst =
        "、。，．：；？！）」』】》〉〕］｝〗〙〟”’…‥—～〜％‰℃・々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ｡､･ｰ\u3000%)]}!?,.:;·";

    private const string NeverLast = "（「『【《〈〔［｛〖〘〝“‘￥＄￡([{$€£¥";

    /// <summary>Whether a line may end between two characters, of which one at least is ideographic.</summary>
    public static bool Allow(int current, int next) => !Contains(NeverFirst, next) && !Contains(NeverLast, current);

    /// <summary>Whether a space before it must not end the line: closing signs, but for those of ASCII, which may mean anything.</summary>
    public static bool IsClosing(int codePoint) => codePoint > LastAscii && Contains(NeverFirst, codePoint);

    /// <summary>Characters that need no space between words, and the punctuation made for them.</summary>
    public static bool IsIdeographic(int codePoint) => codePoint
        is >= 0x2E80 and <= 0x9FFF
        or >= 0xAC00 and <= 0xD7AF
        or >= 0xF900 and <= 0xFAFF
        or >= 0xFF00 and <= 0xFFEF
        or >= 0x20000 and <= 0x3FFFF;

    private static bool Contains(string set, int codePoint) =>
        codePoint <= char.MaxValue && set.Contains((char)codePoint, StringComparison.Ordinal);
}
