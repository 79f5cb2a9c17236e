using System.Collections.Immutable;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;
using Markdig.Extensions.CustomContainers;

namespace CustomerHealth.Documents.Markdown;

/// <summary>What stands between <c>:::</c> fences: callouts, columns, page breaks.</summary>
internal sealed class ContainerReader(BlockReader blocks, ContentsReader contents, TextLayout text)
{
    /// <summary>Names of containers.</summary>
    public static readonly ImmutableArray<string> Kinds = ["note", "risk", "win", "decision", "columns", "col", "pagebreak", "toc"];

    private const int MostColumns = 4;
    private const double ColumnGap = 24;
    private const double BeforeColumns = 8;
    private const double BeforeCallout = 12;
    private const double CalloutIndent = 16;
    private const double CalloutRight = 14;
    private const double CalloutTop = 9;
    private const double CalloutBottom = 7;
    private const double CalloutEdge = 3;
    private const double BelowTitle = 1.5;

    public IReadOnlyList<Atom> Read(CustomContainer container, BlockFrame frame)
    {
        var line = container.Line + 1;
        if (container.ClosingFencedCharCount == 0)
            throw new DocumentException(line, $"The container '::: {container.Info}' is not closed.");

        if (container is { Info: "pagebreak" or "toc", Count: > 0 })
            throw new DocumentException(container[0].Line + 1, $"Nothing may stand in '::: {container.Info}'; write ':::' on the line below it.");

        return container.Info switch
        {
            "toc" => contents.Read(container.Arguments ?? "", frame),
            "pagebreak" => [Atom.PageBreak],
            "columns" => [ReadColumns(container, frame)],
            "note" => [ReadCallout(container, new CalloutLook(text.Language.Drawings.Note, Theme.Accent, Theme.AccentTint), frame)],
            "risk" => [ReadCallout(container, new CalloutLook(text.Language.Drawings.Risk, Theme.Red, Theme.RedTint), frame)],
            "win" => [ReadCallout(container, new CalloutLook(text.Language.Drawings.Win, Theme.Green, Theme.GreenTint), frame)],
            "decision" => [ReadCallout(container, new CalloutLook(text.Language.Drawings.Decision, Theme.Warm, Theme.WarmTint), frame)],
            "col" => throw new DocumentException(line, "'::: col' stands outside of '::: columns'; the outer fence needs more colons than the inner one."),
            null or "" => throw new DocumentException(line, $"':::' has no name here, or closes once too often; names are {string.Join(", ", Kinds)}."),
            _ => throw new DocumentException(line, $"'::: {container.Info}' is not a container; use {string.Join(", ", Kinds)}."),
        };
    }

    private Atom ReadColumns(CustomContainer container, BlockFrame frame)
    {
        var stray = container.FirstOrDefault(block => block is not CustomContainer { Info: "col" });
        if (stray is not null)
            throw new DocumentException(stray.Line + 1, "Only '::: col' may stand in '::: columns'; an outer fence needs more colons than an inner one.");
        if (container.Count is 0 or > MostColumns)
            throw new DocumentException(container.Line + 1, $"'::: columns' has {container.Count} columns; use 1 to {MostColumns}.");

        var step = (frame.Width + ColumnGap) / container.Count;
        var cells = container.Select((column, i) =>
        {
            var inner = frame.Inside(frame.Width - step + ColumnGap, frame.Tag.Add("Div"), column.Line + 1);
            return new Cell(i * step, blocks.Read((CustomContainer)column, inner));
        });
        return Atom.Of(new Row([.. cells]) { IsSplittable = true }) with { Before = BeforeColumns };
    }

    private Atom ReadCallout(CustomContainer container, CalloutLook look, BlockFrame frame)
    {
        var inner = frame.Inside(CalloutIndent + CalloutRight, frame.Tag.Add("Div"), container.Line + 1) with
        {
            Height = frame.Height - CalloutTop - CalloutBottom,
        };
        var title = container.Arguments is { Length: > 0 } given ? given : look.Word;
        var style = new TextStyle { Size = 9, IsBold = true, Color = look.Color };
        var tag = inner.Tag.Add("P");
        var lines = text.Break([.. InlineReader.ReadText(title, style, tag, text.Language)], inner.Width);
        var head = Paragraph.Of(lines, inner.Width, new ParagraphStyle(13) { KeepsWithNext = true }, tag);
        var body = blocks.Read(container, inner).Select((atom, i) => i == 0 ? atom with { Before = BelowTitle } : atom);
        var row = new Row([new Cell(CalloutIndent, [.. head, .. body]) { PadTop = CalloutTop, PadBottom = CalloutBottom }])
        {
            Width = frame.Width,
            IsSplittable = true,
            Background = (canvas, box) =>
            {
                canvas.Rectangle(box, Paint.Filled(look.Tint));
                canvas.Rectangle(box with { Width = CalloutEdge }, Paint.Filled(look.Color));
            },
        };
        return Atom.Of(row) with { Before = BeforeCallout };
    }
}
