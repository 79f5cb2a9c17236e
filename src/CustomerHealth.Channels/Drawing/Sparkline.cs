using System.Collections.Immutable;

namespace CustomerHealth.Channels.Drawing;

/// <summary>Weekly scores as block characters, one a week.</summary>
internal static class Sparkline
{
    /// <summary>Smallest window in points, so that noise stays flat.</summary>
    private const double Window = 20;

    private const string Levels = "▁▂▃▄▅▆▇█";

    // Not an ordinary space: the line may not be broken or squeezed there.
    private const char Gap = '\u00A0';

    /// <summary>The window is centred on the middle of the range; an unknown week is a gap.</summary>
    public static string Draw(ImmutableArray<double?> weeks)
    {
        double[] known = [.. weeks.OfType<double>()];
        if (known is [])
            return "";

        var (low, high) = (known.Min(), known.Max());
        var window = Math.Max(Window, high - low);
        var bottom = ((low + high) / 2) - (window / 2);
        return string.Concat(weeks.Select(week => week is { } score ? Level((score - bottom) / window) : Gap));
    }

    private static char Level(double share) => Levels[Math.Clamp((int)(share * Levels.Length), 0, Levels.Length - 1)];
}
