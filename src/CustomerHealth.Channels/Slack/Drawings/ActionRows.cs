using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>Buttons and menus. A command cannot be cut: one that is longer than they can hold is typed, not clicked.</summary>
internal static class ActionRows
{
    private const string Asked = "Are you sure?";
    private const string Deny = "Cancel";

    /// <summary>The rows, then what must be typed.</summary>
    public static IEnumerable<SlackBlock> Of(Reply reply)
    {
        ReplyAction[] actions = [.. reply.Actions.Where(action => !string.IsNullOrWhiteSpace(action.Command))];
        ReplyAction[] options = [.. (reply.Menu?.Options ?? []).Where(option => !string.IsNullOrWhiteSpace(option.Command))];
        SlackElement[] elements =
        [
            .. Menus(reply.Menu?.Label ?? "", [.. options.Where(option => option.Command.Length <= BlockKitLimits.OptionText)]),
            .. actions.Where(action => action.Command.Length <= BlockKitLimits.ButtonValue).Select(Button),
        ];
        ReplyAction[] typed =
        [
            .. actions.Where(action => action.Command.Length > BlockKitLimits.ButtonValue),
            .. options.Where(option => option.Command.Length > BlockKitLimits.OptionText),
        ];
        return
        [
            .. elements.Chunk(BlockKitLimits.Actions).Select(row => new ActionsBlock([.. row])),
            .. MrkdwnSections.Of(typed.SelectMany(action => Mrkdwn.Lines(Line.Of($"{action.Label}: ".Plain(), action.Command.Typed()), BlockKitLimits.SectionText))),
        ];
    }

    private static IEnumerable<SelectElement> Menus(string label, ReplyAction[] options) => options
        .Chunk(BlockKitLimits.Options)
        .Select((chunk, at) => new SelectElement(SlackIds.Of(SlackIds.Menu, at))
        {
            Placeholder = Plain.Of(label, BlockKitLimits.Placeholder),
            Options = [.. chunk.Select(option => new SelectOption(Label(option, BlockKitLimits.OptionText), option.Command))],
        });

    private static ButtonElement Button(ReplyAction action, int index) =>
        new(SlackIds.Of(action.OpensForm ? SlackIds.FormButton : SlackIds.Button, index), Label(action, BlockKitLimits.ButtonText), action.Command)
        {
            Style = action.IsPrimary ? "primary" : null,
            Confirm = action.Confirm is { } question ? Confirm(action, question) : null,
        };

    private static ConfirmDialog? Confirm(ReplyAction action, string question) => new(
        new PlainText(Asked),
        Plain.Of(question, BlockKitLimits.ConfirmText) ?? new PlainText(Asked),
        Label(action, BlockKitLimits.ConfirmButton),
        new PlainText(Deny));

    private static PlainText Label(ReplyAction action, int limit) => Plain.Of(action.Label, limit) ?? Plain.Of(action.Command, limit) ?? new PlainText("…");
}
