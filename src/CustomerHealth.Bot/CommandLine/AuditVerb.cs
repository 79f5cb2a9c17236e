using System.CommandLine;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>audit [ACCOUNT]</c>: who changed what, when and from where (CH-7).</summary>
internal sealed class AuditVerb : IVerb
{
    private readonly Argument<string?> _account = new("ACCOUNT") { Description = "Key or name of an account; without it, everything.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _all = new("--all") { Description = $"Every entry; default: the newest {AuditCommand.Most}." };
    private readonly Option<bool> _json = new("--json") { Description = "Print the entries as one JSON document, instants in UTC." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("audit", "Show who changed what, when and from where, the newest first.") { _account, _all, _json };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.OpenExistingAsync(common.Read(parsed), cancellationToken);
        var audit = new AuditCommand(bench.Store.Audit, bench.Store.Accounts, bench.Settings.Organization) { Limit = parsed.GetValue(_all) ? int.MaxValue : AuditCommand.Most };
        var reply = await audit.RunAsync(Call(parsed.GetValue(_account)), cancellationToken);
        if (reply.Kind is ReplyKind.Refusal or ReplyKind.Choices)
            throw new BadInputException(reply.Text);

        PrintedReply.Write(reply, parsed.GetValue(_json));
        return ExitCode.Done;
    }

    private static CommandCall Call(string? account) => new(
        new CommandRequest { Actor = Actor.Operator, Workspace = "terminal", Place = "terminal", IdempotencyKey = "audit", Text = "audit" },
        Account: null,
        account is null ? [] : [account]) { Asker = Asker.Operator };
}
