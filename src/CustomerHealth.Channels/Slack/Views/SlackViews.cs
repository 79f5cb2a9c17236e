using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Channels.Slack.Drawings;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Slack.Views;

/// <summary>Turns replies into views: a form to fill in, an answer in a window, the Home.</summary>
internal sealed class SlackViews(SlackRenderer renderer)
{
    private const string Cancel = "Cancel";
    private const string Close = "Close";
    private const int RoomForNote = 512;

    /// <summary>What is opened at once, while the form is not known yet.</summary>
    /// <param name="title">What the button said.</param>
    /// <param name="context">What will be sent.</param>
    public static ModalView Loading(string title, ViewContext context) => new()
    {
        Title = Title(title),
        Close = new PlainText(Cancel),
        CallbackId = SlackIds.AnswerView,
        PrivateMetadata = context.ToMetadata(),
        Blocks = [.. MrkdwnSections.Of(["One moment …"])],
    };

    /// <summary>The form of a reply; where the view cannot carry its command, the answer that says what to type.</summary>
    /// <param name="reply">With a form.</param>
    /// <param name="place">Where it was asked for.</param>
    /// <param name="answers">What was filled in before; null for a new form.</param>
    public ModalView Form(Reply reply, string place, FormAnswers? answers)
    {
        if (reply.Form is not { } form || new ViewContext(form.Command, place).ToMetadata() is not { } metadata)
            return Answer(reply, new ViewContext("", place));

        return new ModalView
        {
            Title = Title(form.Title),
            Submit = Plain.Of(form.Submit, BlockKitLimits.ViewTitle) ?? new PlainText("Send"),
            Close = new PlainText(Cancel),
            CallbackId = SlackIds.FormView,
            PrivateMetadata = metadata,
            Blocks =
            [
                .. MrkdwnSections.Of(form.About.SelectMany(line => Mrkdwn.Lines(line, BlockKitLimits.SectionText))),
                .. form.Inputs.Select(input => FormInputs.Of(input, answers?.Values.GetValueOrDefault(input.Key))),
            ],
        };
    }

    /// <summary>An answer in a window: what was done, or why not.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="context">What was asked, and where.</param>
    public ModalView Answer(Reply reply, ViewContext context) => new()
    {
        Title = Title(reply.Kind switch
        {
            ReplyKind.Refusal => "Not done",
            ReplyKind.Done => "Done",
            ReplyKind.Choices => "Which one?",
            ReplyKind.Help => "Help",
            ReplyKind.Card or ReplyKind.List => "Answer",
        }),
        Close = new PlainText(Close),
        CallbackId = SlackIds.AnswerView,
        PrivateMetadata = context.ToMetadata(),
        Blocks = Fit(renderer.Blocks(reply), context.Command),
    };

    /// <summary>The Home of one person.</summary>
    public HomeView Home(Reply reply) => new() { CallbackId = SlackIds.HomeView, Blocks = Fit(renderer.Blocks(reply), "") };

    /// <summary>The faults of a form that was sent, by block; one that belongs to no input of it stands at the first.</summary>
    /// <param name="faults">What is wrong; at least one.</param>
    /// <param name="blocks">Ids of the inputs that were sent; at least one.</param>
    public static ImmutableSortedDictionary<string, string> Faults(IEnumerable<FieldFault> faults, IReadOnlyCollection<string> blocks) => faults
        .GroupBy(fault => blocks.Contains(fault.Key, StringComparer.Ordinal) ? fault.Key : blocks.First(), StringComparer.Ordinal)
        .ToImmutableSortedDictionary(
            group => group.Key, group => Plain.Of(string.Join(' ', group.Select(fault => fault.Sentence)), BlockKitLimits.InputText)?.Text ?? "This cannot be used as it is.", StringComparer.Ordinal);

    private static PlainText Title(string title) => Plain.Of(title, BlockKitLimits.ViewTitle) ?? new PlainText("Health");

    /// <summary>A view has no second page: what it cannot hold is asked for in the conversation, and it says so.</summary>
    private static ImmutableArray<SlackBlock> Fit(IReadOnlyList<SlackBlock> blocks, string command)
    {
        if (blocks.Count == 0)
            return [.. MrkdwnSections.Of(["Nothing to show."])];

        var kept = Math.Min(blocks.Count, BlockKitLimits.ViewBlocks);
        if (kept == blocks.Count && Bytes(blocks) <= BlockKitLimits.ViewBytes - RoomForNote)
            return [.. blocks];

        kept = Math.Min(kept, BlockKitLimits.ViewBlocks - 1);
        while (Bytes(blocks.Take(kept)) > BlockKitLimits.ViewBytes - BlockKitLimits.PrivateMetadata - RoomForNote)
            kept--;
        var ask = command.Length == 0 ? "/health" : $"/health {command}";
        return [.. blocks.Take(kept), ContextBlock.Of(Mrkdwn.Value(string.Create(CultureInfo.InvariantCulture, $"{blocks.Count - kept} more do not fit into a view: type {ask} for all of it."), RoomForNote / 2))];
    }

    private static int Bytes(IEnumerable<SlackBlock> blocks) => Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(blocks, SlackJson.Options));
}
