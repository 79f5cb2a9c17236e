using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary>Finds the command that a request means and runs it. Every channel asks this one; it knows no channel.</summary>
public interface ICommandDispatcher
{
    /// <summary>
    /// Answers the request. What the asker could put right comes back as a refusal; an exception means that the bot is at fault.
    /// </summary>
    /// <param name="request">Who asks what, from where.</param>
    /// <param name="cancellationToken">Ends the work when the asker has gone.</param>
    Task<Reply> DispatchAsync(CommandRequest request, CancellationToken cancellationToken);
}
