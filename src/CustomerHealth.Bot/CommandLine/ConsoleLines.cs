using CustomerHealth.Channels.Terminal;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>Lines that are typed at the console; what asks for them goes to stderr, so that stdout holds answers alone.</summary>
internal sealed class ConsoleLines : ITerminalLines
{
    /// <inheritdoc />
    /// <remarks>
    /// A terminal's read cannot be cancelled: it is left behind on its own thread, which ends with the process. Pressing Ctrl-C counts as the end of the input.
    /// </remarks>
    public async Task<string?> AskAsync(string prompt, CancellationToken cancellationToken)
    {
        await Console.Error.WriteAsync(prompt);
        try
        {
            return await Task.Run(Console.In.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
