using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary>Mark and word of each band, at its top left, where the band is high enough to hold them.</summary>
internal static class BandLabels
{
    private const double LeastHeight = 12;
    private const double Radius = 2.6;

    public static void Draw(ICanvas canvas, TextLayout text, Plot plot, IReadOnlyList<Band> bands)
    {
        foreach (var band in bands)
        {
            var (top, bottom) = (plot.Y(band.To), plot.Y(band.From));
            if (bottom - top < LeastHeight)
                continue;
            StatusMark.Draw(canvas, new Point(plot.Box.X + 6, top + 6.4), Radius, band.Status);
            text.Fit(band.Label, new TextStyle { Size = 7.4, Color = band.Status.Color }, plot.Box.Width - 16)
                .Draw(canvas, new Point(plot.Box.X + 11, top + 9));
        }
    }
}
