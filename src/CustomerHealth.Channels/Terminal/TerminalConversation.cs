using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;
using Spectre.Console;

namespace CustomerHealth.Channels.Terminal;

/// <summary>A conversation in the terminal: what is typed is asked, a form is filled in line by line, and what a reply offers is chosen by its number.</summary>
/// <param name="dispatcher">Answers.</param>
/// <param name="lines">Where lines come from; null where nobody can be asked, and then a form is left to be typed.</param>
/// <param name="console">Where answers go.</param>
/// <param name="setting">Who asks, the keys of requests, and where files go.</param>
public sealed class TerminalConversation(ICommandDispatcher dispatcher, ITerminalLines? lines, IAnsiConsole console, TerminalSetting setting)
{
    private const string Place = "terminal";
    private const string Slash = "/health";

    private readonly TerminalRenderer _renderer = new();
    private ImmutableArray<ReplyAction> _offers = [];

    /// <summary>Asks something, or chooses what the last reply offered; goes on until no form is left open.</summary>
    /// <returns>The last reply.</returns>
    public async Task<Reply> AskAsync(string line, CancellationToken cancellationToken)
    {
        var text = WithoutSlash(line);
        if (Offered(text) is { } offer)
        {
            if (offer.Confirm is { } question && !await IsSureAsync(question, cancellationToken))
                return Reply.Refusal("Nothing was changed.");
            text = offer.Command;
        }

        var request = new CommandRequest { Actor = setting.Actor, Workspace = Place, Place = Place, IdempotencyKey = setting.NewKey(), Text = text };
        var reply = await TellAsync(await DispatchAsync(request, cancellationToken), cancellationToken);
        while (lines is not null && reply.Form is { } form && await SendAsync(form, lines, cancellationToken) is { } answer)
            reply = answer;
        return reply;
    }

    /// <summary>Fills in a form and sends it until nothing is wrong with it: it acts once, however often it is sent.</summary>
    /// <returns>The answer; null when the form was left, and then nothing was changed.</returns>
    private async Task<Reply?> SendAsync(ReplyForm form, ITerminalLines asked, CancellationToken cancellationToken)
    {
        var filling = new TerminalForm(asked, console);
        var request = new CommandRequest { Actor = setting.Actor, Workspace = Place, Place = Place, IdempotencyKey = setting.NewKey(), Text = form.Command };
        var answers = await filling.FillAsync(form, cancellationToken);
        while (answers is not null)
        {
            var reply = await DispatchAsync(request with { Answers = answers }, cancellationToken);
            if (reply.Faults.IsEmpty)
                return await TellAsync(reply, cancellationToken);
            answers = await filling.MendAsync(form, answers, reply.Faults, cancellationToken);
        }

        console.WriteLine("Left: nothing was changed.");
        return null;
    }

    private async Task<Reply> DispatchAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await dispatcher.DispatchAsync(request, cancellationToken);
            if (reply.Fault is { } afterwards)
                setting.Faulted?.Invoke(afterwards);
            return reply;
        }
        catch (Exception fault) when (setting.Faulted is not null && !cancellationToken.IsCancellationRequested)
        {
            setting.Faulted(fault);
            return AnswerDesk.Sorry;
        }
    }

    private async Task<Reply> TellAsync(Reply reply, CancellationToken cancellationToken)
    {
        _offers = TerminalOffers.Of(reply);
        _renderer.Render(reply, console);
        if (reply.File is { } file)
            console.WriteLine(SafeText.OneLine($"The file is {await setting.SaveAsync(file, cancellationToken)}"));
        return reply;
    }

    private ReplyAction? Offered(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= _offers.Length ? _offers[number - 1] : null;

    private async Task<bool> IsSureAsync(string question, CancellationToken cancellationToken) =>
        lines is not null && await lines.AskAsync(SafeText.OneLine($"{question} Type yes to go on: "), cancellationToken) is { } line && line.Trim().Equals("yes", StringComparison.OrdinalIgnoreCase);

    /// <summary>What was typed, without the command or the mention of the bot that other channels need before it.</summary>
    public static string WithoutSlash(string text)
    {
        var trimmed = text.Trim();
        var end = trimmed.IndexOf(' ', StringComparison.Ordinal);
        var first = end < 0 ? trimmed : trimmed[..end];
        return first.Equals(Slash, StringComparison.OrdinalIgnoreCase) || first is ['@', _, ..] ? trimmed[first.Length..].TrimStart() : trimmed;
    }
}
