using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary>One command. A new one is one new file in this folder.</summary>
public interface IBotCommand
{
    /// <summary>How it is asked for.</summary>
    CommandSpec Spec { get; }

    /// <summary>Does it.</summary>
    Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken);
}
