using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Teams.Cards.Drawings;
using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Teams.Cards;

/// <summary>Turns a reply into Adaptive Cards: head, sections, small print, buttons; no value is markup, and nothing is left out.</summary>
internal sealed class TeamsRenderer
{
    private const int MostCards = 3;

    private readonly FrozenDictionary<Type, ITeamsDrawing> _drawings = new ITeamsDrawing[]
    {
        new VerdictDrawing(),
        new ScoresDrawing(),
        new TextDrawing(),
        new StepsDrawing(),
    }.ToFrozenDictionary(drawing => drawing.Section);
    private readonly ConditionalWeakTable<Section, WrittenElement[]> _drawn = [];

    /// <summary>The kinds of section that it can draw: all of them.</summary>
    public IEnumerable<Type> Draws => _drawings.Keys;

    /// <summary>The reply in one card, for where only one can go: a longer one is cut down to its sentence, and says that there is more.</summary>
    public TeamsCard Render(Reply reply)
    {
        var parts = CardParts.Of(Elements(reply));
        return parts is [var only] ? Card(reply.Text, reply.Text, only) : Short(reply, "The whole answer is too long for one card: ask for it in a message.");
    }

    /// <summary>The whole reply, within Teams' limits whatever it holds: in one card, in a few, or in a file with a short card.</summary>
    public RenderedCards RenderAll(Reply reply)
    {
        var parts = CardParts.Of(Elements(reply));
        if (parts.Length > MostCards)
        {
            var whole = WholeAnswer.Of(reply);
            return new RenderedCards([Short(reply, $"The whole answer is too long for a few cards: it is in the file {whole.Name}.")], whole);
        }

        return new RenderedCards([.. parts.Select((body, at) => Card(at == 0 ? reply.Text : reply.Part(at + 1, parts.Length), reply.Text, body))], Overflow: null);
    }

    /// <summary>The head and the sentence of a reply, for a card that comes with the whole answer as a file.</summary>
    public TeamsCard RenderShort(Reply reply) => Short(reply, "The whole answer is too long for a card: it is in the file.");

    /// <summary>
    /// The form of a reply as a card to fill in; where there is none, or it is larger than a card, the answer that says what to type.
    /// </summary>
    /// <param name="reply">With a form.</param>
    /// <param name="answers">What was filled in before; null for a new form.</param>
    /// <param name="faults">What is wrong with that; empty for nothing. What belongs to no input stands above them.</param>
    public TeamsCard RenderForm(Reply reply, FormAnswers? answers, IReadOnlyCollection<FieldFault> faults)
    {
        if (reply.Form is not { } form)
            return Render(reply);
        var body = CardParts.Of(FormElements(form, answers, faults));
        return body is [var only] ? Card(form.Title, reply.Text, only) : Render(reply);
    }

    private static IEnumerable<WrittenElement> FormElements(ReplyForm form, FormAnswers? answers, IReadOnlyCollection<FieldFault> faults)
    {
        var stray = faults.Where(fault => !form.Inputs.Any(input => string.Equals(input.Key, fault.Key, StringComparison.Ordinal)));
        CardElement[] elements =
        [
            .. HeadDrawing.Of(new Reply { Kind = ReplyKind.Refusal, Text = form.Title, Title = form.Title }),
            .. Blocks.Lines(form.About),
            .. FormFields.Faults(stray.Select(fault => fault.Sentence)),
            .. form.Inputs.SelectMany(input => FormFields.Of(
                input, answers?.Values.GetValueOrDefault(input.Key), faults.Where(fault => string.Equals(fault.Key, input.Key, StringComparison.Ordinal)).Select(fault => fault.Sentence))),
            new ActionSet([Buttons.Send(form)]),
        ];
        return elements.Select(Written);
    }

    private TeamsCard Short(Reply reply, string where) => Card(reply.Text, reply.Text, [.. Elements(ShortAnswer.Of(reply, where))]);

    /// <summary>The elements of a reply, as many as they are: the head first, small print and buttons last.</summary>
    private List<WrittenElement> Elements(Reply reply)
    {
        List<WrittenElement> body = [.. HeadDrawing.Of(reply).Select(Written)];
        if (reply.SpeaksInText())
            body.AddRange(CardText.Paragraphs(reply.Text).Select(Written));
        body.AddRange(reply.Sections.SelectMany(Drawn));
        var opened = reply.Sections.OfType<TextSection>().Select(section => section.Row).OfType<AccountRow>().Where(row => Buttons.Row(row.Opens) is not null).Select(row => row.Opens.Command);
        var buttons = Buttons.Of(reply, opened.ToHashSet(StringComparer.Ordinal)).ToList();
        body.AddRange(buttons.Where(element => element is not ActionSet).Select(Written));
        body.AddRange(Blocks.Opening(Blocks.Small(FootLine.Of(reply))).Select(Written));
        body.AddRange(buttons.OfType<ActionSet>().Select(Written));
        return body;
    }

    // A section says the same as long as it is: one that several replies share, as an account's scores, is drawn and written once.
    private WrittenElement[] Drawn(Section section) => _drawn.GetValue(section, s => [.. _drawings[s.GetType()].Draw(s).Select(Written)]);

    private static WrittenElement Written(CardElement element) => new(element);

    // The last row of buttons is the card's own.
    private static TeamsCard Card(string text, string fallback, ImmutableArray<WrittenElement> body)
    {
        var (elements, actions) = body is [.. var others, { Element: ActionSet last }] && !others.Any(other => other.Element is ActionSet) ? (others, last.Actions) : (body, []);
        return new TeamsCard(Sentence(text), AdaptiveCard.Of(Sentence(fallback), elements, actions).ToJson());
    }

    private static string Sentence(string text) => Cut.AtWord(SafeText.OneLine(text), CardLimits.Text);
}
