using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Channels.Slack.Drawings;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack;

/// <summary>Turns a reply into a Slack message: head, sections, buttons, small print; every value escaped once.</summary>
internal sealed class SlackRenderer
{
    private const int FallbackText = 3000;
    private const int MostButtons = 100;
    private const int MostNext = 2;

    private readonly FrozenDictionary<Type, ISlackDrawing> _drawings = new ISlackDrawing[]
    {
        new VerdictDrawing(),
        new ScoresDrawing(),
        new TextDrawing(),
        new StepsDrawing(),
    }.ToFrozenDictionary(drawing => drawing.Section);

    private readonly ConditionalWeakTable<Section, SlackBlock[]> _drawn = [];

    /// <summary>The kinds of section that it can draw: all of them.</summary>
    public IEnumerable<Type> Draws => _drawings.Keys;

    /// <summary>The message, within Slack's limits whatever the reply holds.</summary>
    public SlackMessage Render(Reply reply) => new()
    {
        Text = Fallback(reply.Text),
        Blocks =
        [
            .. MessageBudget.Fit(
                [.. Head(reply), .. reply.Sections.SelectMany(Drawn)],
                [.. Buttons(reply), .. SmallPrint(reply)]),
        ],
    };

    // A section says the same as long as it is: one that several replies share, as an account's scores, is drawn once.
    private SlackBlock[] Drawn(Section section) => _drawn.GetValue(section, s => [.. _drawings[s.GetType()].Draw(s)]);

    private static string Fallback(string text)
    {
        var limit = FallbackText;
        var escaped = Mrkdwn.Escape(SafeText.OneLine(text));
        while (escaped.Length > FallbackText)
        {
            limit -= limit / 16;
            escaped = Mrkdwn.Escape(SafeText.OneLine(Cut.AtWord(text, limit)));
        }

        return escaped;
    }

    private static IEnumerable<SlackBlock> Head(Reply reply)
    {
        if (!string.IsNullOrWhiteSpace(reply.Title))
            yield return new HeaderBlock(new PlainText(Cut.AtWord(SafeText.OneLine(reply.Title), BlockKitLimits.HeaderText)));

        // The renewal has a field among the views, where there are any.
        if (!string.IsNullOrWhiteSpace(reply.Subtitle) && !reply.Sections.OfType<ScoresSection>().Any(scores => scores.Renewal is not null))
            yield return ContextBlock.Of(Mrkdwn.Value(reply.Subtitle, BlockKitLimits.SectionText));

        if (!reply.SpeaksInText())
            yield break;

        foreach (var section in MrkdwnSections.Of([Mrkdwn.Value(reply.Text, BlockKitLimits.SectionText)]))
            yield return section;
    }

    private static IEnumerable<SlackBlock> Buttons(Reply reply) => reply.Actions
        // A command cannot be cut; one that is longer than a button may hold is typed, not clicked.
        .Where(action => !string.IsNullOrWhiteSpace(action.Command) && action.Command.Length <= BlockKitLimits.ButtonValue)
        .Take(MostButtons)
        .Select(Button)
        .Chunk(BlockKitLimits.Actions)
        .Select(buttons => new ActionsBlock([.. buttons]));

    private static ButtonElement Button(ReplyAction action, int index)
    {
        var label = string.IsNullOrWhiteSpace(action.Label) ? action.Command : action.Label;
        return new ButtonElement(
            "command." + index.ToString(CultureInfo.InvariantCulture),
            new PlainText(Cut.AtWord(SafeText.OneLine(label), BlockKitLimits.ButtonText)),
            action.Command);
    }

    private static IEnumerable<SlackBlock> SmallPrint(Reply reply)
    {
        var seen = reply.Private ? "🔒 " : "👥 ";
        Line line = new(
        [
            .. reply.Footer.Take(BlockKitLimits.Context).Select((words, at) => new TextSpan((at == 0 ? seen : "  ·  ") + words)),
            .. reply.Next.Take(MostNext).SelectMany((next, at) => new[] { new TextSpan(at > 0 ? " or " : reply.Footer is [] ? "Next: " : "  ·  next: "), new TextSpan(next, SpanStyle.Command) }),
        ]);
        return line.Spans is [] ? [] : [ContextBlock.Of(Mrkdwn.Line(line, BlockKitLimits.SectionText))];
    }
}
