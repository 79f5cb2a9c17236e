using System.Globalization;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Terminal;

/// <summary>Numbered acts at the left; who and by when in a column at the right, from the act's last line down.</summary>
internal sealed class StepsDrawing : TerminalDrawing<StepsSection>
{
    private const int Right = 34;
    private const int NarrowestText = 28;

    /// <inheritdoc/>
    protected override void Draw(StepsSection section, Reply reply, TerminalPage page)
    {
        page.Head(section.Head, aside: null);
        var digits = section.Steps.Length.ToString(CultureInfo.InvariantCulture).Length;
        foreach (var (at, step) in section.Steps.Index())
            Draw(page, (at + 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits), step);
    }

    private static void Draw(TerminalPage page, string number, Step step)
    {
        var indent = number.Length + 4;
        var room = page.Width - indent - 2 - Right;
        var wide = room >= NarrowestText;
        var text = Wrapping.Of([SafeText.OneLine(step.Text)], wide ? room : page.Width - indent, 0);
        var who = Wrapping.Of([Who(step)], wide ? Right : page.Width - indent, 0);
        var beside = wide && who[0].Count > 0;

        foreach (var (at, line) in text.Index())
        {
            var last = at == text.Count - 1;
            var gap = room + 2 - line.Sum(piece => piece.Width);
            page.Write([at == 0 ? $"  {number}  " : new string(' ', indent), .. line, .. last && beside ? [new string(' ', gap), .. who[0]] : Array.Empty<Piece>()]);
        }

        foreach (var line in beside ? who.Skip(1) : who.Where(line => line.Count > 0))
            page.WriteIndented(line, beside ? indent + room + 2 : indent);

        if (step.Because is { } because)
            page.WriteIndented([new Piece(SafeText.OneLine(because), Ink.Subtle)], indent);
    }

    private static string Who(Step step) => SafeText.OneLine(string.Join(
        ", ",
        new[] { step.Owner, step.Due is { } due ? ScoreText.Bound(due) : null }.OfType<string>()));
}
