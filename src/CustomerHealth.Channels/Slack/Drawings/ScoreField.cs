using System.Globalization;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>The field of one view: shape and name in bold, below it band, score, trend and coverage.</summary>
internal static class ScoreField
{
    private const string Between = "  ·  ";
    private const int MoreText = 20;

    /// <summary>The field. Groups of a view that is not combined stand in its place, one a line, without their weeks.</summary>
    public static MrkdwnText Of(ScoreRow row) => Field(
        SlackShapes.Of(row.Band),
        row.Name,
        row.Groups is [] ? Facts(row) : string.Join('\n', row.Groups.Select(Group)));

    /// <summary>The renewal, in the place of a view.</summary>
    public static MrkdwnText Renewal(string renewal) =>
        Field("📅", "Renewal", Mrkdwn.Value(Cut.AtWord(renewal, Cut.FreeText).Replace(", ", Between, StringComparison.Ordinal)));

    private static MrkdwnText Field(string shape, string name, string facts) =>
        new(Fit($"{shape} {Mrkdwn.Bold(Cut.AtWord(name, Cut.Name))}\n{facts}"));

    private static string Group(ScoreRow group) =>
        $"{SlackShapes.Of(group.Band)} {Mrkdwn.Value(Cut.AtWord(group.Name, Cut.Name))} {Tight(Facts(group with { Weeks = [] }))}";

    // A column holds about 35 characters, and the group's name stands in the same line.
    private static string Tight(string facts) => facts.Replace("  ", " ", StringComparison.Ordinal);

    private static string Facts(ScoreRow row)
    {
        var band = BandWords.Word(row.Band);
        if (row.Note is { } note)
            return $"{band}{Between}{Mrkdwn.Value(Cut.AtWord(note, Cut.FreeText))}";

        var score = row.Score is { } number ? "\u00A0" + Mrkdwn.Value(Cut.AtWord(number, Cut.Name)) : "";
        var trend = row.Trend is { } points ? $"  {ScoreText.Arrow(points)}\u00A0{ScoreNumbers.Change(points)}" : "";
        var weeks = row.Weeks is [] ? "" : $"  {Sparkline.Draw(row.Weeks)}";
        var coverage = row.Coverage is { } share ? Between + ScoreNumbers.Percent(share, row.NeedsCoverage is not null) : "";
        var needs = row.Score is null ? ScoreText.Needs(row.NeedsCoverage) : "";
        return band + score + trend + weeks + coverage + needs;
    }

    // Names and notes are short by now; only a view of very many groups can be too long, and then whole groups go, counted.
    private static string Fit(string field)
    {
        if (field.Length <= BlockKitLimits.FieldText)
            return field;

        var end = field.LastIndexOf('\n', BlockKitLimits.FieldText - MoreText);
        return string.Create(CultureInfo.InvariantCulture, $"{field[..end]}\n… and {field.AsSpan(end).Count('\n')} more");
    }
}
