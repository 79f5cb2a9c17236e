namespace CustomerHealth.Channels.Terminal;

/// <summary>Where the lines of a conversation come from.</summary>
public interface ITerminalLines
{
    /// <summary>Asks for a line.</summary>
    /// <param name="prompt">What stands before it.</param>
    /// <param name="cancellationToken">Ends the conversation.</param>
    /// <returns>Null when there are no more.</returns>
    Task<string?> AskAsync(string prompt, CancellationToken cancellationToken);
}
