using System.CommandLine;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>verify CODE</c>: recomputes a figure from its frozen snapshot: identical, or what changed since.</summary>
internal sealed class VerifyVerb : IVerb
{
    private readonly Argument<string> _code = new("CODE") { Description = "Code of a figure, from the end of a document, or the snapshot id of its footer." };
    private readonly Option<bool> _json = new("--json") { Description = "Print the verdict as one JSON document, instants in UTC." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("verify", "Recompute a figure from its frozen snapshot: identical, or what changed since.") { _code, _json };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.OpenExistingAsync(common.Read(parsed), cancellationToken);
        var request = new CommandRequest { Actor = Actor.Operator, Workspace = "terminal", Place = "terminal", IdempotencyKey = "verify", Text = "verify" };
        var reply = await bench.Verify.RunAsync(new CommandCall(request, Account: null, [parsed.GetValue(_code)!]) { Asker = Asker.Operator }, cancellationToken);
        if (reply.Kind == ReplyKind.Refusal)
            throw new BadInputException(reply.Text);
        if (reply.Kind == ReplyKind.Choices)
            throw new BadInputException(string.Join(Environment.NewLine, reply.Actions.Select(a => a.Label).Prepend(reply.Text)));

        PrintedReply.Write(reply, parsed.GetValue(_json));
        return ExitCode.Done;
    }
}
