using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Cards.Drawings;

/// <summary>An account of a list: band, view and data at the left; name, reason, and what to do at the right. A press anywhere on it opens the account.</summary>
internal static class AccountRowDrawing
{
    private const string ScoreWidth = "124px";
    private const string ArrowWidth = "16px";
    private const int LongestWho = 200;

    /// <summary>The row.</summary>
    public static ColumnSet Of(AccountRow row)
    {
        var opens = Buttons.Row(row.Opens);
        Column[] columns = [new Column(ScoreWidth, [.. Score(row.Score)]), new Column(Column.Stretch, [.. Account(row)])];
        var arrow = Blocks.Of(new TextRun("›") { Size = TextSize.Large, Color = TextColor.Accent }) with { HorizontalAlignment = Alignment.Right };
        return new ColumnSet(opens is null ? [.. columns] : [.. columns, new Column(ArrowWidth, [arrow]) { VerticalContentAlignment = "Center" }])
        {
            SelectAction = opens,
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }

    private static IEnumerable<RichTextBlock> Score(ScoreRow score)
    {
        var band = ScoreCells.Band(score);
        yield return score.Trend is { } points ? new RichTextBlock([band, new TextRun($"  {ScoreText.Arrow(points)}\u00A0{ScoreNumbers.Change(points)}") { Size = TextSize.Small }]) : Blocks.Of(band);
        yield return Small(Cut.AtWord(score.Name, Cut.Name));
        if (score.Coverage is { } share)
            yield return Small($"{ScoreNumbers.Percent(share, belowMinimum: score.Score is null)} data");
    }

    private static IEnumerable<RichTextBlock> Account(AccountRow row)
    {
        yield return Blocks.Of(new TextRun(CardText.Label(row.Opens.Label, Cut.FreeText) ?? row.Opens.Command) { Weight = TextWeight.Bolder });
        // Days are never cut.
        if (CardText.Label(row.Fact, Cut.FreeText) is { } fact)
            yield return Blocks.Of(new TextRun(row.Renewal is { } renewal ? $"{fact}; {CardText.Label(renewal, Cut.FreeText)}" : fact) { IsSubtle = true }) with { Spacing = Spacing.None };
        var act = Line.Of(Cut.AtWord(row.Play, Cut.FreeText).Strong(), $"  →  {Cut.AtWord(row.Who, LongestWho)}".Plain());
        foreach (var block in CardText.Paragraphs(act))
            yield return block with { Spacing = Spacing.Small };
    }

    private static RichTextBlock Small(string words) => Blocks.Of(new TextRun(CardText.Value(words)) { IsSubtle = true, Size = TextSize.Small }) with { Spacing = Spacing.None };
}
