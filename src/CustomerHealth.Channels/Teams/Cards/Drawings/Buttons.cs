using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Teams.Cards.Drawings;

/// <summary>Buttons and menus. A command cannot be cut: one that is longer than a button can hold is typed, not clicked.</summary>
internal static class Buttons
{
    /// <summary>Buttons side by side: clients hide the others.</summary>
    private const int MostInRow = 5;

    /// <summary>What fits side by side into a pane of 420 pixels, in characters, with the edges of a button as so many.</summary>
    private const int RowLength = 50;
    private const int Edges = 3;
    private const int LongestTitle = 60;
    private const int MostBytes = 8_000;
    private const int MostMenuBytes = 24_000;
    private const int LongestQuestion = 300;

    /// <summary>The menu, rows of buttons, then what must be typed.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="opened">The commands that the rows of the card open already.</param>
    public static IEnumerable<CardElement> Of(Reply reply, IReadOnlySet<string> opened)
    {
        ReplyAction[] actions = [.. reply.Actions.Where(action => !string.IsNullOrWhiteSpace(action.Command))];
        ReplyAction[] options = [.. (reply.Menu?.Options ?? []).Where(option => !string.IsNullOrWhiteSpace(option.Command) && !opened.Contains(option.Command))];
        ReplyAction[] typed = [.. actions.Where(action => !Fits(action)), .. options.Where(option => !Fits(option))];
        return
        [
            .. Menu(reply.Menu?.Label ?? "", [.. options.Where(Fits)]),
            .. Blocks.Lines(typed.Select(action => Line.Of($"{action.Label}: ".Plain(), action.Command.Typed()))),
            .. Rows(actions.Where(Fits).Select(Of)),
        ];
    }

    /// <summary>A button, or the one that asks once more before it.</summary>
    public static CardAction Of(ReplyAction action)
    {
        var button = Execute(action);
        if (action.Confirm is not { } question)
            return button;
        return new ShowCardAction(button.Title, new AdaptiveCard { Body = [.. CardText.Paragraphs(Cut.AtWord(question, LongestQuestion)).Select(line => new WrittenElement(line))], Actions = [button] }) { Style = button.Style };
    }

    /// <summary>What a press on a whole row does; null when the command is too long for it.</summary>
    public static CardAction? Row(ReplyAction action) => Fits(action) ? Execute(action with { Label = $"Open {action.Label}" }) : null;

    /// <summary>The button that sends a form.</summary>
    public static CardAction Send(ReplyForm form) => new ExecuteAction(CardText.Label(form.Submit, LongestTitle) ?? "Send", CardData.Form(form.Command).ToJson()) { Style = "positive" };

    private static ExecuteAction Execute(ReplyAction action) => new(Title(action), CardData.Button(action.Command, action.OpensForm).ToJson())
    {
        Style = action.IsPrimary ? "positive" : null,
        AssociatedInputs = CardAction.NoInputs,
    };

    private static IEnumerable<ActionSet> Rows(IEnumerable<CardAction> buttons)
    {
        var row = ImmutableArray.CreateBuilder<CardAction>();
        foreach (var button in buttons)
        {
            var isFull = row.Count == MostInRow || row.Append(button).Sum(one => one.Title.Length + Edges) > RowLength;
            if (isFull && row.Count > 0)
                yield return new ActionSet(row.DrainToImmutable());

            row.Add(button);
        }

        if (row.Count > 0)
            yield return new ActionSet(row.DrainToImmutable());
    }

    private static IEnumerable<CardElement> Menu(string label, ReplyAction[] options)
    {
        if (options is [])
            yield break;

        var bytes = 0;
        FieldChoice[] shown = [.. options.Select(option => new FieldChoice(Title(option), option.Command)).TakeWhile(choice => (bytes += CardLimits.Bytes(choice)) <= MostMenuBytes)];
        var choice = new ChoiceField(CardData.MenuId, [.. shown]) { Placeholder = CardText.Label(label, LongestTitle) };
        ImmutableArray<CardAction> open = [new ExecuteAction("Open", CardData.Menu.ToJson())];
        yield return new ColumnSet([new Column(Column.Stretch, [choice]), new Column(Column.Auto, [new ActionSet(open)])]);
        if (options.Length > shown.Length)
            yield return Blocks.Of(new TextRun(string.Create(CultureInfo.InvariantCulture, $"{options.Length - shown.Length} more do not fit into the list: type the name.")) { IsSubtle = true, Size = TextSize.Small });
    }

    private static string Title(ReplyAction action) => CardText.Label(action.Label, LongestTitle) ?? CardText.Label(action.Command, LongestTitle) ?? "…";

    private static bool Fits(ReplyAction action) => CardLimits.Bytes(Of(action)) <= MostBytes;
}
