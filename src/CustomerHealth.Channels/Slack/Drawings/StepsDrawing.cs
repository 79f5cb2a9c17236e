using System.Globalization;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>Numbered acts: what, an arrow, who in bold, by when.</summary>
internal sealed class StepsDrawing : SlackDrawing<StepsSection>
{
    private const int Text = 2000;
    private const int Who = 900;

    /// <inheritdoc/>
    protected override IEnumerable<SlackBlock> Draw(StepsSection section) => MrkdwnSections.Of(
    [
        Mrkdwn.Line(Line.Of(section.Head.Strong()), BlockKitLimits.SectionText),
        .. section.Steps.Index().SelectMany(step => Lines(step.Index + 1, step.Item)),
    ]);

    private static IEnumerable<string> Lines(int number, Step step)
    {
        var who = Mrkdwn.Line(new Line([.. Owner(step.Owner), .. Due(step)]), Who);
        var arrow = who.Length > 0 ? "  →  " : "";
        var text = Mrkdwn.Line(Line.Of(Number(number).Strong(), $" {step.Text}".Plain()), Text);
        yield return text + arrow + who;

        if (step.Because is { } because)
            yield return Mrkdwn.Value(because, BlockKitLimits.SectionText);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture) + ".";

    // "Priya Nandakumar (Support)": the name is what the eye looks for.
    private static IEnumerable<TextSpan> Owner(string? owner)
    {
        if (owner is null)
            return [];

        var role = owner.IndexOf(" (", StringComparison.Ordinal);
        return role < 0 ? [owner.Strong()] : [owner[..role].Strong(), owner[role..].Plain()];
    }

    private static IEnumerable<TextSpan> Due(Step step) => step.Due is { } due
        ? [((step.Owner is null ? "" : ", ") + ScoreText.Bound(due)).Plain()]
        : [];
}
