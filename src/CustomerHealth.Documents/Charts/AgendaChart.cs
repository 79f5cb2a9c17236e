using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary><c>agenda</c>: the topics of a meeting down a line of time, with their minutes and the total.</summary>
internal sealed class AgendaChart : IBlockChart
{
    private const string Shape = "start as \"HH:mm\", and items with minutes, topic, owner, kind";
    private const int MostMinutes = 24 * 60;
    private const double BeforeFirst = 9;
    private const double AxisX = 58;
    private const double TopicX = 76;
    private const double KindRoom = 60;
    private const double FirstBaseline = 11.5;
    private const double TopicLeading = 14;
    private const double LeastHeight = 31;
    private const double BelowTopic = 9;

    private static readonly TextStyle TimeStyle = new() { IsBold = true, Color = Theme.Accent };
    private static readonly TextStyle MinutesStyle = new() { Size = 8.2, Color = Theme.Muted };
    private static readonly TextStyle TopicStyle = new() { Size = 10.4, IsBold = true };
    private static readonly TextStyle OwnerStyle = new() { Size = 9, Color = Theme.Muted };
    private static readonly TextStyle KindStyle = new() { Size = 8.6, IsBold = true, Color = Theme.Warm };

    public string Name => "agenda";

    public JsonTypeInfo Data => BlockJson.Default.AgendaData;

    public IReadOnlyList<Atom> Build(FencedBlock block, TextLayout text, double width, TagNode parent)
    {
        var agenda = block.Read(BlockJson.Default.AgendaData, Shape);
        Check(agenda, block);

        var figure = parent.Add("Figure", AltOf(agenda, text.Language.Drawings));
        var atoms = new List<Atom>();
        var elapsed = 0;
        foreach (var item in agenda.Items)
        {
            var isFirst = atoms.Count == 0;
            atoms.Add(ItemOf(item, agenda.Start?.AddMinutes(elapsed), text, width, figure) with
            {
                Before = isFirst ? BeforeFirst : 0,
                KeepWithNext = isFirst || atoms.Count >= agenda.Items.Count - 2,
            });
            elapsed += item.Minutes;
        }
        atoms.Add(TotalOf(elapsed, agenda.Start?.AddMinutes(elapsed), text, figure));
        return [.. atoms.Select(atom => atom.As(figure, width))];
    }

    private static void Check(AgendaData agenda, FencedBlock block)
    {
        if (agenda.Items is [])
            throw new DocumentException(block.Line, "The 'agenda' block has no item.");
        block.RefuseNull(agenda.Items, "items");
        foreach (var item in agenda.Items)
        {
            if (item.Kind is not ("talk" or "decision" or "break"))
                throw new DocumentException(block.Line, $"'{item.Kind}' is not a kind of agenda item; use talk, decision or break.");
            if (item.Minutes is < 0 or > MostMinutes)
                throw new DocumentException(block.Line, $"'{item.Topic}' takes {item.Minutes} minutes; use 0 to {MostMinutes}.");
        }
    }

    private static Atom ItemOf(AgendaItemData item, TimeOnly? time, TextLayout text, double width, TagNode figure)
    {
        var minutes = text.Line(text.Language.Drawings.Minutes(item.Minutes), MinutesStyle);
        var clock = time is { } at ? text.Line(ClockOf(at), TimeStyle) : minutes;
        var topic = text.Break(TopicSpans(item), width - TopicX - KindRoom);
        var height = Math.Max(LeastHeight, topic.Count * TopicLeading + BelowTopic);
        var isDecision = item.Kind is "decision";
        var kind = text.Line(isDecision ? text.Language.Drawings.Decision : "", KindStyle);
        return new Atom
        {
            Height = height,
            Draw = (canvas, corner) =>
            {
                canvas.BeginTag(figure);
                DrawAxis(canvas, new Point(corner.X + AxisX, corner.Y + 8.2), height, item.Kind);
                clock.Draw(canvas, new Point(corner.X, corner.Y + FirstBaseline));
                if (time is not null)
                    minutes.Draw(canvas, new Point(corner.X, corner.Y + 23));
                for (var i = 0; i < topic.Count; i++)
                    topic[i].Draw(canvas, new Point(corner.X + TopicX, corner.Y + FirstBaseline + i * TopicLeading));
                kind.Draw(canvas, new Point(corner.X + width, corner.Y + FirstBaseline), TextAlign.Right);
                canvas.EndTag();
            },
        };
    }

    private static void DrawAxis(ICanvas canvas, Point centre, double height, string kind)
    {
        canvas.Line(centre with { Y = centre.Y + 6 }, centre with { Y = centre.Y + height - 6 }, Paint.Stroked(Theme.Hair, 1.2));
        switch (kind)
        {
            case "decision":
                Point[] diamond =
                [
                    centre with { Y = centre.Y - 5 }, centre with { X = centre.X + 5 },
                    centre with { Y = centre.Y + 5 }, centre with { X = centre.X - 5 },
                ];
                canvas.Polyline(diamond, closed: true, Paint.Filled(Theme.Warm));
                break;
            case "break":
                canvas.Circle(centre, 3, Paint.Filled(Theme.Hair));
                break;
            default:
                canvas.Circle(centre, 4, new Paint(Theme.White, Theme.Accent, 1.6));
                break;
        }
    }

    private static Atom TotalOf(int minutes, TimeOnly? end, TextLayout text, TagNode figure)
    {
        var time = text.Line(end is { } at ? ClockOf(at) : "", TimeStyle with { Color = Theme.Muted });
        var total = text.Line(text.Language.Drawings.MinutesInAll(minutes), OwnerStyle);
        return new Atom
        {
            Height = 18,
            Draw = (canvas, corner) =>
            {
                canvas.BeginTag(figure);
                time.Draw(canvas, new Point(corner.X, corner.Y + FirstBaseline));
                var middle = corner.Y + 8.2;
                canvas.Line(new Point(corner.X + AxisX - 5, middle), new Point(corner.X + AxisX + 5, middle), Paint.Stroked(Theme.Muted, 1.2));
                total.Draw(canvas, new Point(corner.X + TopicX, corner.Y + FirstBaseline));
                canvas.EndTag();
            },
        };
    }

    private static IReadOnlyList<TextSpan> TopicSpans(AgendaItemData item)
    {
        var topic = new TextSpan(item.Topic, item.Kind is "break" ? OwnerStyle with { Size = TopicStyle.Size } : TopicStyle);
        return item.Owner.Length == 0 ? [topic] : [topic, new TextSpan("   " + item.Owner, OwnerStyle)];
    }

    private static string AltOf(AgendaData agenda, DrawingWords words)
    {
        var items = agenda.Items.Select(item =>
            string.Join(", ", new[] { item.Topic, words.Minutes(item.Minutes), item.Owner, KindOf(item, words) }
                .Where(part => part.Length > 0)));
        return words.Agenda(agenda.Start is { } at ? ClockOf(at) : null, agenda.Items.Sum(item => item.Minutes), string.Join("; ", items));
    }

    private static string KindOf(AgendaItemData item, DrawingWords words) => item.Kind switch
    {
        "decision" => words.Decision.ToLowerInvariant(),
        "break" => words.Break,
        _ => "",
    };

    private static string ClockOf(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
