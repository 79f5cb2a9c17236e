using System.Globalization;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Cards.Drawings;

/// <summary>
/// A line that is about a change in points, as "<b>−12.0</b>  sponsor is leaving" or "<b>Vendor Risk −8.0</b>: support cases ageing": the figure stands in a column
/// of its own, so that figures can be read down.
/// </summary>
/// <param name="Figure">The change, with its sign.</param>
/// <param name="Rest">The line without it.</param>
internal readonly record struct LeadingFigure(string Figure, Line Rest)
{
    private const char Minus = '−';
    private const char Plus = '+';

    /// <summary>Reads a line; null when it does not begin so.</summary>
    public static LeadingFigure? Of(Line line)
    {
        if (line.Spans is not [{ Style: SpanStyle.Strong, Band: null } first, .. var rest])
            return null;
        var words = first.Text.TrimEnd();
        var space = words.LastIndexOf(' ');
        var figure = words[(space + 1)..];
        if (!IsChange(figure))
            return null;
        return space < 0
            ? new LeadingFigure(figure, new Line([.. Trimmed(rest)]))
            : new LeadingFigure(figure, new Line([words[..space].Strong(), .. rest]));
    }

    private static bool IsChange(string figure) =>
        figure.Length > 1 && figure[0] is Minus or Plus && decimal.TryParse(figure.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<TextSpan> Trimmed(IEnumerable<TextSpan> spans) =>
        spans.Select((span, at) => at == 0 ? span with { Text = span.Text.TrimStart() } : span);
}
