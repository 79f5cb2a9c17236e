using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary>Marks and words of the statuses that a chart uses, on as many lines as they need.</summary>
internal sealed class StatusLegend
{
    private const double Leading = 12;
    private const double MarkRoom = 10;
    private const double Gap = 14;

    private readonly List<(StatusLook Status, TextLine Word, Point Place)> _items = [];

    public StatusLegend(TextLayout text, IEnumerable<StatusLook> used, double width)
    {
        var place = new Point(0, 0);
        foreach (var status in used.Distinct().OrderBy(status => StatusLook.AllowedKeys.IndexOf(status.Key, StringComparison.Ordinal)))
        {
            var word = text.Line(status.Word, new TextStyle { Size = 8, Color = status.Color });
            if (place.X > 0 && place.X + MarkRoom + word.Width > width)
                place = new Point(0, place.Y + Leading);
            _items.Add((status, word, place));
            place = place with { X = place.X + MarkRoom + word.Width + Gap };
        }
        Height = place.Y;
    }

    /// <summary>Of the lines after the first.</summary>
    public double Height { get; }

    public void Draw(ICanvas canvas, Point corner)
    {
        foreach (var (status, word, place) in _items)
        {
            StatusMark.Draw(canvas, new Point(corner.X + place.X + 4, corner.Y + place.Y + 5.4), 3.2, status);
            word.Draw(canvas, new Point(corner.X + place.X + MarkRoom, corner.Y + place.Y + 8));
        }
    }
}
