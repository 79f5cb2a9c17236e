using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary>Answers what people ask. Every channel calls it; it knows no channel.</summary>
public interface ICommandDispatcher
{
    /// <summary>The answer to one request; what the asker could put right comes back as a refusal with a sentence.</summary>
    Task<Reply> DispatchAsync(CommandRequest request, CancellationToken cancellationToken);
}
