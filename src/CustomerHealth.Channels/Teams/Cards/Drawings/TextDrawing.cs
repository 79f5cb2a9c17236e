using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Cards.Drawings;

/// <summary>A head in bold with its aside, and lines; changes in points have a column of their own, and an account of a list is a row.</summary>
internal sealed class TextDrawing : TeamsDrawing<TextSection>
{
    private const string FigureWidth = "48px";

    /// <inheritdoc/>
    protected override IEnumerable<CardElement> Draw(TextSection section)
    {
        if (section.Row is { } row)
            return [AccountRowDrawing.Of(row)];

        var lines = section.Lines.SelectMany(LineOf);
        return string.IsNullOrWhiteSpace(section.Head) ? Blocks.Opening(lines) : [.. Blocks.Head(section.Head, section.Aside), .. lines];
    }

    private static IEnumerable<CardElement> LineOf(Line line)
    {
        if (LeadingFigure.Of(line) is not { } change || CardText.Paragraphs(change.Rest).ToList() is not [var only])
            return Blocks.Lines([line]);

        var figure = Blocks.Of(new TextRun(change.Figure) { Weight = TextWeight.Bolder }) with { HorizontalAlignment = Alignment.Right };
        return [Blocks.Row(new Column(FigureWidth, [figure]), new Column(Column.Stretch, [only]))];
    }
}
