using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>Help without the arguments of the commands above: <c>report list</c> takes no <c>NAME</c>.</summary>
/// <param name="help">Writes the help.</param>
internal sealed class OwnUsage(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override bool ClearsParseErrors => help.ClearsParseErrors;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        foreach (var argument in parseResult.CommandResult.Command.Parents.OfType<Command>().SelectMany(above => above.Arguments))
            argument.Hidden = true;
        return help.Invoke(parseResult);
    }
}
