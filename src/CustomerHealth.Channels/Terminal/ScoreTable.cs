using CustomerHealth.Channels.Drawing;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Channels.Terminal;

/// <summary>
/// The columns of a score table, as wide as its rows need. A column that no row fills is left out; where the page is narrow,
/// the weeks go first.
/// </summary>
internal sealed class ScoreTable(IReadOnlyList<ScoreLine> rows, int width)
{
    private const string Margin = "  ";

    private readonly int _name = rows.Max(row => Name(row).Width);
    private readonly int _word = rows.Where(row => row.Row.Score is not null).Select(row => BandWords.Word(row.Row.Band).Length).DefaultIfEmpty().Max();
    private readonly int _score = rows.Select(row => Score(row.Row).Length).Max();
    private readonly int _change = rows.Select(row => row.Row.Trend is { } trend ? ScoreNumbers.Change(trend).Length : 0).Max();
    private readonly int _widestWeeks = rows.Max(row => Sparkline.Draw(row.Row.Weeks).Length);
    private readonly int _coverage = rows.Select(row => Coverage(row.Row).Length).Append("DATA".Length).Max();

    /// <summary>Cells before the band's column.</summary>
    public int BandColumn => Margin.Length + _name + Margin.Length;

    private int BandWidth => Math.Max("○ Unknown".Length, 2 + _word + Margin.Length + _score);

    private int TrendWidth => _change == 0 ? 0 : Math.Max("4 WEEKS".Length, 2 + _change) + Margin.Length;

    private int WidthWithoutWeeks => BandColumn + BandWidth + TrendWidth + Margin.Length + _coverage;

    private int Weeks => WidthWithoutWeeks + Margin.Length + _widestWeeks <= width ? _widestWeeks : 0;

    private int WeeksWidth => Weeks == 0 ? 0 : Weeks + Margin.Length;

    /// <summary>The heads of the columns.</summary>
    public IReadOnlyList<Piece> Heads()
    {
        var trend = _change == 0 ? "" : Margin + "4 WEEKS";
        return [$"{Margin}{"VIEW".PadRight(_name)}{Margin}{"BAND".PadRight(BandWidth)}{trend.PadRight(TrendWidth + WeeksWidth)}{Margin}{"DATA".PadLeft(_coverage)}"];
    }

    /// <summary>A row: name, band, then a note, or score, trend, weeks and coverage.</summary>
    public IReadOnlyList<Piece> Line(ScoreLine line)
    {
        var row = line.Row;
        var name = Name(line);
        var band = new Piece($"{Shapes.Of(row.Band)} {Word(row)}", Shapes.InkOf(row.Band));
        List<Piece> pieces = [Margin, name, new string(' ', _name - name.Width + Margin.Length), band];
        if (row.Note is { } note)
            return [.. pieces, Margin, Cut.AtWord(SafeText.OneLine(note), Cut.FreeText)];

        var score = row.Score is null ? "" : new string(' ', _word + 2 + Margin.Length - band.Width) + Score(row).PadLeft(_score);
        var padding = new string(' ', Math.Max(0, BandWidth - band.Width - score.Length));
        pieces.AddRange([score, padding, Trend(row.Trend), WeeksOf(row), Margin, Coverage(row).PadLeft(_coverage)]);
        if (row.Score is null)
            pieces.Add(ScoreText.Needs(row.NeedsCoverage));

        return pieces;
    }

    /// <summary>A view whose groups stand side by side has no band of its own, unless too little is known of them.</summary>
    private static string Word(ScoreRow row) => row.Groups is [] || row.Band == Band.Unknown ? BandWords.Word(row.Band) : "by group";

    private static Piece Name(ScoreLine line) =>
        (line.IsGroup ? Margin : "") + Cut.AtWord(SafeText.OneLine(line.Row.Name), Cut.Name);

    private static string Score(ScoreRow row) => Cut.AtWord(SafeText.OneLine(row.Score ?? ""), Cut.Name);

    private static string Coverage(ScoreRow row) =>
        row.Coverage is { } share ? ScoreNumbers.Percent(share, row.NeedsCoverage is not null) : "";

    private string Trend(double? trend) => trend is { } points
        ? $"{Margin}{ScoreText.Arrow(points)} {ScoreNumbers.Change(points).PadLeft(_change)}".PadRight(TrendWidth)
        : new string(' ', TrendWidth);

    private string WeeksOf(ScoreRow row) => Weeks == 0 ? "" : Margin + Sparkline.Draw(row.Weeks).PadLeft(Weeks);
}
