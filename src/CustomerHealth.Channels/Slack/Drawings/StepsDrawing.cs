using System.Globalization;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>Numbered acts: what, an arrow, who in bold, by when.</summary>
internal sealed class StepsDrawing : SlackDrawing<StepsSection>
{
    /// <inheritdoc/>
    protected override IEnumerable<SlackBlock> Draw(StepsSection section) => MrkdwnSections.Of(
    [
        .. Mrkdwn.Lines(Line.Of(section.Head.Strong()), BlockKitLimits.SectionText),
        .. section.Steps.Index().SelectMany(step => Lines(step.Index + 1, step.Item)),
    ]);

    private static IEnumerable<string> Lines(int number, Step step)
    {
        var arrow = step.Owner is null && step.Due is null ? "" : "  →  ";
        Line act = new([Number(number).Strong(), $" {step.Text}{arrow}".Plain(), .. Owner(step.Owner), .. Due(step)]);
        return Mrkdwn.Lines(act, BlockKitLimits.SectionText)
            .Concat(step.Because is { } because ? Mrkdwn.Lines(because, BlockKitLimits.SectionText) : []);
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
