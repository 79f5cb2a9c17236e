using System.Globalization;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Cards.Drawings;

/// <summary>Numbered acts: what, below it who in bold and by when, and the fact behind it.</summary>
internal sealed class StepsDrawing : TeamsDrawing<StepsSection>
{
    private const string NumberWidth = "18px";
    private const int MostInOne = 4;

    /// <inheritdoc/>
    protected override IEnumerable<CardElement> Draw(StepsSection section) =>
        [.. Blocks.Head(section.Head, aside: null), .. section.Steps.Index().SelectMany(step => Rows(step.Index + 1, step.Item))];

    private static IEnumerable<CardElement> Rows(int number, Step step)
    {
        CardElement[] said =
        [
            .. CardText.Paragraphs(step.Text),
            .. CardText.Paragraphs(Who(step)).Select(SmallPrint),
            .. step.Because is { } because ? CardText.Paragraphs(Line.Of(new TextSpan(because, SpanStyle.Subtle))).Select(SmallPrint) : [],
        ];
        // What is too long for one row is continued in the next.
        return said.Chunk(MostInOne).Select((chunk, at) => Blocks.Row(
            new Column(NumberWidth, [Blocks.Of(new TextRun(at == 0 ? number.ToString(CultureInfo.InvariantCulture) : "…") { IsSubtle = true })]),
            new Column(Column.Stretch, [.. chunk])));
    }

    // "Priya Nandakumar (Support)": the name is what the eye looks for.
    private static Line Who(Step step)
    {
        var owner = step.Owner ?? "";
        var role = owner.IndexOf(" (", StringComparison.Ordinal) is var at and >= 0 ? at : owner.Length;
        var due = step.Due is { } day ? (owner.Length == 0 ? "" : "  ·  ") + ScoreText.Bound(day) : "";
        return Line.Of(Capital(owner[..role]).Strong(), new TextSpan(owner[role..] + due, SpanStyle.Subtle));
    }

    private static string Capital(string name) => string.Equals(name, "you", StringComparison.Ordinal) ? "You" : name;

    private static RichTextBlock SmallPrint(RichTextBlock block) =>
        block with { Spacing = Spacing.None, Inlines = [.. block.Inlines.Select(run => run with { Size = TextSize.Small })] };
}
