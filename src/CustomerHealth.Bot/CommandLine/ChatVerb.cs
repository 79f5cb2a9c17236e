using System.CommandLine;
using CustomerHealth.Channels.Terminal;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;
using Spectre.Console;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>chat ["TEXT"]</c>: the terminal channel; one answer, or a conversation.</summary>
internal sealed class ChatVerb : IVerb
{
    private readonly Argument<string?> _text = new("TEXT") { Description = "What to ask, such as \"acme\"; without it a conversation starts.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _person = new("--as") { Description = "Ask as this person of the store; default: the local operator, who sees everything.", HelpName = "PERSON" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the neutral reply as one JSON document; in a conversation one on each line." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("chat", "Ask in the terminal what people ask in Slack.") { _text, _person, _json };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.OpenExistingAsync(common.Read(parsed), cancellationToken);
        var actor = await ActorAsync(bench, parsed.GetValue(_person), cancellationToken);
        var answer = new Answerer(bench, actor, parsed.GetValue(_json), conversation: parsed.GetValue(_text) is null);
        return parsed.GetValue(_text) is { } text
            ? await answer.OneAsync(text, cancellationToken)
            : await ConverseAsync(answer, cancellationToken);
    }

    private static async Task<int> ConverseAsync(Answerer answer, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync("Type an account, 'help', or 'exit'.");
        while (true)
        {
            await Console.Error.WriteAsync("> ");
            var line = await ReadLineAsync(cancellationToken);
            if (line is null || line.Trim() is "exit" or "quit")
                return ExitCode.Done;
            if (line.Trim().Length > 0)
                await answer.OneAsync(line, cancellationToken);
        }
    }

    /// <summary>A terminal's read cannot be cancelled: it is left behind on its own thread, which ends with the process.</summary>
    /// <returns>Null at the end of the input, or when Ctrl-C was pressed.</returns>
    private static async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(Console.In.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<Actor> ActorAsync(Workbench bench, string? person, CancellationToken cancellationToken)
    {
        if (person is null)
            return Actor.Operator;
        return await bench.Store.Accounts.FindPersonAsync(person, cancellationToken) is { } found
            ? new Actor(found.Key, found.Key)
            : throw new BadInputException($"--as is '{person}', which is no person's key in the store.");
    }

    private sealed class Answerer(Workbench bench, Actor actor, bool json, bool conversation)
    {
        private readonly IAnsiConsole _console = Terminal.Create(Console.Out);

        public async Task<int> OneAsync(string text, CancellationToken cancellationToken)
        {
            var request = new CommandRequest
            {
                Actor = actor,
                Workspace = "terminal",
                Place = "terminal",
                IdempotencyKey = $"terminal-{NewId(bench.Settings.Clock.GetUtcNow())}",
                Text = WithoutSlash(text),
            };
            var reply = await bench.Dispatcher.DispatchAsync(request, cancellationToken);
            if (json)
                await Console.Out.WriteLineAsync(ReplyJson.Of(reply, oneLine: conversation));
            else
                new TerminalRenderer().Render(reply, _console);
            if (reply.Kind != ReplyKind.Refusal)
                return ExitCode.Done;
            if ((await bench.Store.Accounts.NamesAsync(cancellationToken)).Count == 0)
                await Console.Error.WriteLineAsync($"This store has no accounts yet: {bench.Settings.Store}. Import some, or try demo.");
            return ExitCode.BadInput;
        }

        /// <summary>An id in the order of time; ids of times before 1970 (<c>--now</c> may be earlier) count as of then, for they cannot say so.</summary>
        private static Guid NewId(DateTimeOffset now) => Guid.CreateVersion7(now > DateTimeOffset.UnixEpoch ? now : DateTimeOffset.UnixEpoch);

        private static string WithoutSlash(string text)
        {
            var trimmed = text.Trim();
            return trimmed.Equals("/health", StringComparison.OrdinalIgnoreCase) ? ""
                : trimmed.StartsWith("/health ", StringComparison.OrdinalIgnoreCase) ? trimmed["/health ".Length..]
                : trimmed;
        }
    }
}
