using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Channels.Teams.Cards.Drawings;

/// <summary>The row of one view: four cells. Weight is for what moved; a steady view steps back.</summary>
internal static class ScoreCells
{
    private const string BandWidth = "94px";
    private const string NameWidth = "132px";
    private const string TrendWidth = "76px";
    private const string Indent = "\u00A0\u00A0";

    /// <summary>The heads of the columns.</summary>
    public static ColumnSet Head() => Cells([Quiet("Band, score", TextSize.Small)], [Quiet("View", TextSize.Small)], [Quiet("4 weeks", TextSize.Small)], [Quiet("Data", TextSize.Small)]);

    /// <summary>A view; of one whose groups are not combined the worst group's shape, no number: its groups follow.</summary>
    public static ColumnSet Of(ScoreRow row) => row.Groups.IsEmpty
        ? Facts(row, "")
        : Cells([new TextRun(TeamsShapes.Of(row.Band)) { Color = TeamsShapes.ColorOf(row.Band), Weight = TextWeight.Bolder }], [Name(row, "") with { Weight = TextWeight.Bolder }], [], []);

    /// <summary>A group that stands beside others, below its view.</summary>
    public static ColumnSet OfGroup(ScoreRow group) => Facts(group, Indent);

    /// <summary>Shape, word and score: "▼ Red 46".</summary>
    public static TextRun Band(ScoreRow row)
    {
        var score = row.Score is { } number ? " " + Cut.AtWord(number, Cut.Name) : "";
        // The column holds no more than that.
        var word = row.Band == Core.Scorecards.Band.NotApplicable ? "NA" : BandWords.Word(row.Band);
        var run = CardText.Run(new TextSpan(ScoreText.Bound(word + score), Band: row.Band));
        return run with { IsSubtle = run.Color == TextColor.Default };
    }

    // A note takes the place of the weeks and the data.
    private static ColumnSet Facts(ScoreRow row, string indent) => row is { Note: { } note, Coverage: null }
        ? Blocks.Row(Cell(BandWidth, [Band(row)]), Cell(NameWidth, [Name(row, indent)]), Cell(Column.Stretch, [Quiet(Cut.AtWord(note, Cut.FreeText), TextSize.Small)]))
        : Cells([Band(row)], [Name(row, indent)], Weeks(row), Data(row));

    private static TextRun Name(ScoreRow row, string indent) =>
        new(indent + CardText.Value(Cut.AtWord(row.Name, Cut.Name))) { Weight = IsMoved(row) ? TextWeight.Bolder : TextWeight.Default };

    private static TextRun[] Weeks(ScoreRow row) => row switch
    {
        { Note: { } note } => [Quiet(Cut.AtWord(note, Cut.FreeText), TextSize.Small)],
        { Score: null, NeedsCoverage: { } share } => [Quiet($"needs\u00A0{ScoreNumbers.Percent(share)}", TextSize.Small)],
        { Trend: { } points } => [new TextRun($"{ScoreText.Arrow(points)}\u00A0{ScoreNumbers.Change(points)}") { IsSubtle = !IsMoved(row), Weight = IsMoved(row) ? TextWeight.Bolder : TextWeight.Default }],
        _ => [],
    };

    private static TextRun[] Data(ScoreRow row) => row.Coverage is { } share
        ? [new TextRun(ScoreNumbers.Percent(share, row.NeedsCoverage is not null)) { IsSubtle = row.NeedsCoverage is null, Weight = row.NeedsCoverage is null ? TextWeight.Default : TextWeight.Bolder }]
        : [];

    private static bool IsMoved(ScoreRow row) => row.Trend is { } points && Math.Abs(ScoreNumbers.Rounded(points)) >= ScoreNumbers.Moved;

    private static TextRun Quiet(string words, TextSize size) => new(CardText.Value(words)) { IsSubtle = true, Size = size };

    private static ColumnSet Cells(params TextRun[][] cells) =>
        Blocks.Row(Cell(BandWidth, cells[0]), Cell(NameWidth, cells[1]), Cell(TrendWidth, cells[2]), Cell(Column.Stretch, cells[3]));

    private static Column Cell(string width, TextRun[] runs) =>
        new(width, runs is [] || string.IsNullOrWhiteSpace(runs[0].Text) ? [] : [new RichTextBlock([.. runs])]) { VerticalContentAlignment = "Center" };
}
