using System.CommandLine;
using CustomerHealth.Channels.Terminal;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;

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
        var command = new Command("chat", "Ask in the terminal what people ask in Slack and Teams.") { _text, _person, _json };
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
        var lines = new ConsoleLines();
        await Console.Error.WriteLineAsync("Type an account, 'help', or 'exit'.");
        while (true)
        {
            var line = await lines.AskAsync("> ", cancellationToken);
            if (line is null || line.Trim() is "exit" or "quit")
                return ExitCode.Done;
            if (line.Trim().Length > 0)
                await answer.OneAsync(line, cancellationToken);
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
        private readonly TerminalConversation _terminal = new(
            bench.Dispatcher,
            conversation && !Console.IsInputRedirected ? new ConsoleLines() : null,
            Terminal.Create(Console.Out),
            new TerminalSetting
            {
                Actor = actor,
                NewKey = () => NewKey(bench),
                SaveAsync = SavedFile.WriteAsync,
                Faulted = conversation ? Report : null,
            });

        public async Task<int> OneAsync(string text, CancellationToken cancellationToken)
        {
            var reply = json ? await PrintAsync(text, cancellationToken) : await _terminal.AskAsync(text, cancellationToken);
            if (reply.Fault is { } fault && (json || !conversation))
                Report(fault);
            if (reply.Kind != ReplyKind.Refusal)
                return ExitCode.Done;
            if ((await bench.Store.Accounts.NamesAsync(cancellationToken)).Count == 0)
                await Console.Error.WriteLineAsync($"This store has no accounts yet: {bench.Settings.Store}. Import some, or try demo.");
            return ExitCode.BadInput;
        }

        private async Task<Reply> PrintAsync(string text, CancellationToken cancellationToken)
        {
            var request = new CommandRequest { Actor = actor, Workspace = "terminal", Place = "terminal", IdempotencyKey = NewKey(bench), Text = TerminalConversation.WithoutSlash(text) };
            var reply = await bench.Dispatcher.DispatchAsync(request, cancellationToken);
            await Console.Out.WriteLineAsync(ReplyJson.Of(reply, oneLine: conversation));
            if (reply.File is { } file)
                await Console.Error.WriteLineAsync($"The file is {await SavedFile.WriteAsync(file, cancellationToken)}");
            return reply;
        }

        private static void Report(Exception fault) => Console.Error.WriteLine($"Internal error, please report it: {fault}");

        /// <summary>A key in the order of time; those of times before 1970 (<c>--now</c> may be earlier) count as of then, for they cannot say so.</summary>
        private static string NewKey(Workbench bench)
        {
            var now = bench.Settings.Clock.GetUtcNow();
            return $"terminal-{Guid.CreateVersion7(now > DateTimeOffset.UnixEpoch ? now : DateTimeOffset.UnixEpoch)}";
        }
    }
}
