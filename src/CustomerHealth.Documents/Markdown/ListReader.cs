using System.Globalization;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Markdown;

/// <summary>Lists: each item is a row of its label and its body.</summary>
internal sealed class ListReader(BlockReader blocks, TextLayout text)
{
    private const double BulletIndent = 13;
    private const double BulletX = 2;
    private const double LabelGap = 5;
    private const double BeforeList = 6;
    private const double BetweenItems = 2.6;
    private const double BetweenLooseItems = 5;

    public IReadOnlyList<Atom> Read(ListBlock list, BlockFrame frame)
    {
        var tag = frame.Tag.AddList(list.IsOrdered);
        var style = new TextStyle { Size = frame.Size, IsBold = true, Color = Theme.Accent };
        var labels = Labels(list).Select(label => text.Line(label, style)).ToList();
        var indent = list.IsOrdered ? Math.Max(18, labels.Max(label => label.Width) + LabelGap) : BulletIndent;
        var between = list.IsLoose ? BetweenLooseItems : BetweenItems;
        return
        [
            .. list.Select((item, i) => ItemOf((ListItemBlock)item, labels[i], indent, frame with { Tag = tag.Add("LI") }) with
            {
                Before = i == 0 ? BeforeList : between,
            }),
        ];
    }

    private Atom ItemOf(ListItemBlock item, TextLine label, double indent, BlockFrame frame)
    {
        var labelTag = frame.Tag.Add("Lbl");
        var body = blocks.Read(item, frame.Inside(indent, frame.Tag.Add("LBody"), item.Line + 1));
        var leading = frame.Size * Theme.Leading;
        var labelAtom = new Atom
        {
            Height = leading,
            Draw = (canvas, corner) => label.DrawTagged(
                canvas,
                new Point(corner.X + (indent == BulletIndent ? BulletX : 0), corner.Y + Paragraph.Baseline(frame.Size, leading)),
                labelTag),
        };
        return Atom.Of(new Row([new Cell(0, [labelAtom]), new Cell(indent, body)]) { IsSplittable = true });
    }

    private static IEnumerable<string> Labels(ListBlock list)
    {
        if (!list.IsOrdered)
            return list.Select(_ => "•");
        var start = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return list.Select((_, i) => (start + (long)i).ToString(CultureInfo.InvariantCulture) + ".");
    }
}
