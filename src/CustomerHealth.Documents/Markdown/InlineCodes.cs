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
        var parts = code.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var key = parts is [] ? "" : parts[0];
        var status = StatusLook.Find(key, language)
            ?? throw new DocumentException(line, $"'{key}' in 'rag:{code}' is not a status; use {StatusLook.AllowedKeys}.");
        var words = parts is [_, var rest] ? $"{status.Word} {rest}" : status.Word;
        return
        [
            new TextSpan("", style) { Mark = StatusMark.Inline(status, style.Size) },
            new TextSpan(words.Replace(' ', NoBreakSpace), style with { IsBold = true, Color = status.Color }),
        ];
    }
}
