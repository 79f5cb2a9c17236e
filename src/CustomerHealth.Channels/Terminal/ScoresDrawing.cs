using CustomerHealth.Channels.Drawing;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Terminal;

/// <summary>The table of views. A view that is not combined shows the shape of its worst group, then its groups in lines of their own.</summary>
internal sealed class ScoresDrawing : TerminalDrawing<ScoresSection>
{
    /// <inheritdoc/>
    protected override void Draw(ScoresSection section, Reply reply, TerminalPage page)
    {
        ScoreLine[] lines = [.. section.Rows.SelectMany(Lines)];
        if (lines is not [])
        {
            var table = new ScoreTable(lines, page.Width);
            page.Write(table.Heads());
            foreach (var line in lines)
                page.Write(table.Line(line), table.BandColumn + 2);
        }

        // The head says it already when it has a subtitle.
        if (reply.Subtitle is null && section.Renewal is { } renewal)
            page.WriteIndented([$"Renewal  {SafeText.OneLine(renewal)}"], 2);
    }

    private static IEnumerable<ScoreLine> Lines(ScoreRow row) => row.Groups is []
        ? [new ScoreLine(row, IsGroup: false)]
        : [new ScoreLine(row with { Score = null, Trend = null, Weeks = [] }, IsGroup: false), .. row.Groups.Select(group => new ScoreLine(group, IsGroup: true))];
}
