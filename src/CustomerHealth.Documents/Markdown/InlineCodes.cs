using System.Globalization;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Charts;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Markdown;

/// <summary><c>spark:1,2,3</c> and <c>rag:green 84</c> between back ticks; any other code is text.</summary>
/// <param name="language">Of the document.</param>
internal sealed class InlineCodes(Language language)
{
    private const string Spark = "spark:";
    private const string Rag = "rag:";
    private const char NoBreakSpace = '\u00A0';

    /// <param name="code">What is between the back ticks.</param>
    /// <param name="style">Of the text around.</param>
    /// <param name="tag">Of the text around.</param>
    /// <param name="line">For messages.</param>
    public IEnumerable<TextSpan> Read(string code, TextStyle style, TagNode tag, int line)
    {
        if (code.StartsWith(Spark, StringComparison.Ordinal))
            return ReadSpark(code[Spark.Length..], style, tag, line);
        if (code.StartsWith(Rag, StringComparison.Ordinal))
            return ReadStatus(code[Rag.Length..], style, line);
        return [new TextSpan(code, style with { Color = Theme.Muted })];
    }

    /// <summary>The words of a code, without what is drawn.</summary>
    /// <param name="code">What is between the back ticks.</param>
    /// <param name="language">Of the words.</param>
    public static string PlainText(string code, Language language)
    {
        if (code.StartsWith(Spark, StringComparison.Ordinal))
            return "";
        if (!code.StartsWith(Rag, StringComparison.Ordinal))
            return code;
        var (key, words) = PartsOf(code[Rag.Length..]);
        return StatusLook.Find(key, language) is { } status ? WordsOf(status, words) : code;
    }

    /// <summary>A mark alone, with its word for those who cannot see it.</summary>
    public static TextSpan MarkOf(StatusLook status, TextStyle style, TagNode tag) =>
        new("", style) { Mark = StatusMark.Alone(status, style.Size), Tag = tag.Add("Figure", status.Word) };

    private IEnumerable<TextSpan> ReadSpark(string list, TextStyle style, TagNode tag, int line)
    {
        var values = new List<double>();
        foreach (var part in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !Sparkline.CanDraw(value))
                throw new DocumentException(line, $"'{part}' in 'spark:{list}' is not a number that can be drawn; write spark:1,2.5,-3.");
            values.Add(value);
        }
        return values is []
            ? []
            : [new TextSpan("", style) { Mark = Sparkline.Inline(values, style.Size), Tag = tag.Add("Figure", Sparkline.AltOf(values, language)) }];
    }

    private IEnumerable<TextSpan> ReadStatus(string code, TextStyle style, int line)
    {
        var (key, words) = PartsOf(code);
        var status = StatusLook.Find(key, language)
            ?? throw new DocumentException(line, $"'{key}' in 'rag:{code}' is not a status; use {StatusLook.AllowedKeys}.");
        return
        [
            new TextSpan("", style) { Mark = StatusMark.Inline(status, style.Size) },
            new TextSpan(WordsOf(status, words).Replace(' ', NoBreakSpace), style with { IsBold = true, Color = status.Color }),
        ];
    }

    private static (string Key, string Words) PartsOf(string code)
    {
        var parts = code.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (parts is [] ? "" : parts[0], parts is [_, var words] ? words : "");
    }

    private static string WordsOf(StatusLook status, string words) => words.Length > 0 ? $"{status.Word} {words}" : status.Word;
}
