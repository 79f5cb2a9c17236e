using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Channels.Slack.Drawings;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack;

/// <summary>Turns a reply into Slack messages: head, sections, buttons, small print; every value escaped once, nothing left out.</summary>
internal sealed class SlackRenderer
{
    private const int FallbackText = 3000;
    private const int MostParts = 3;

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

    /// <summary>The reply in one message, for where only one can go: a longer one is cut down to its sentence, and says that there is more.</summary>
    public SlackMessage Render(Reply reply)
    {
        var parts = MessageParts.Of(Blocks(reply));
        return parts is [var only] ? Message(Fallback(reply.Text), only) : Short(reply, "The whole answer is too long for one message: ask for it with /health.");
    }

    /// <summary>The whole reply, within Slack's limits whatever it holds: in one message, in a few, or in a file with a short message.</summary>
    public RenderedReply RenderAll(Reply reply)
    {
        var parts = MessageParts.Of(Blocks(reply));
        if (parts.Length > MostParts)
        {
            var whole = WholeAnswer.Of(reply);
            return new RenderedReply([Short(reply, $"The whole answer is too long for a few messages: it is in the file {whole.Name}.")], whole);
        }

        return new RenderedReply([.. parts.Select((blocks, at) => Message(at == 0 ? Fallback(reply.Text) : Fallback(reply.Part(at + 1, parts.Length)), blocks))], Overflow: null);
    }

    /// <summary>The head and the sentence of a reply, for a message that comes with the whole answer as a file.</summary>
    public SlackMessage RenderShort(Reply reply) => Short(reply, "The whole answer is too long for a message: it is in the file.");

    /// <summary>The blocks of a reply, as many as they are: the head first, buttons and small print last.</summary>
    public IReadOnlyList<SlackBlock> Blocks(Reply reply) =>
        [.. Head(reply), .. reply.Sections.SelectMany(Drawn), .. ActionRows.Of(reply), .. Small(FootLine.Of(reply))];

    private static SlackMessage Message(string text, IEnumerable<SlackBlock> blocks) => new() { Text = text, Blocks = [.. blocks] };

    private SlackMessage Short(Reply reply, string where) => Message(Fallback(reply.Text), Blocks(ShortAnswer.Of(reply, where)));

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

    private static List<SlackBlock> Head(Reply reply)
    {
        List<SlackBlock> head = [];
        if (Plain.Of(reply.Title, BlockKitLimits.HeaderText) is { } title)
            head.Add(new HeaderBlock(title));

        // Cut in the head, whole below it.
        if (reply.Title is { Length: > BlockKitLimits.HeaderText } longTitle)
            head.AddRange(MrkdwnSections.Of(Mrkdwn.Lines(Line.Of(longTitle.Strong()), BlockKitLimits.SectionText)));

        // The renewal has a field among the views, where there are any.
        if (!string.IsNullOrWhiteSpace(reply.Subtitle) && !reply.Sections.OfType<ScoresSection>().Any(scores => scores.Renewal is not null))
            head.AddRange(Small(reply.Subtitle));

        if (reply.SpeaksInText())
            head.AddRange(MrkdwnSections.Of(Mrkdwn.Lines(reply.Text, BlockKitLimits.SectionText)));
        return head;
    }

    private static IEnumerable<ContextBlock> Small(Line line) =>
        Mrkdwn.Lines(line, BlockKitLimits.SectionText).Where(text => !string.IsNullOrWhiteSpace(text)).Select(ContextBlock.Of);
}
