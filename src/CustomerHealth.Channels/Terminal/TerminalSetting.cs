using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Terminal;

/// <summary>What a conversation in the terminal needs to know.</summary>
public sealed record TerminalSetting
{
    /// <summary>Who asks.</summary>
    public required Actor Actor { get; init; }

    /// <summary>A key for a request, another each time.</summary>
    public required Func<string> NewKey { get; init; }

    /// <summary>Stores a file and says where it is.</summary>
    public required Func<ReplyFile, CancellationToken, Task<string>> SaveAsync { get; init; }

    /// <summary>Hears of a fault of ours, which is answered by a sentence; null: the fault ends the conversation.</summary>
    public Action<Exception>? Faulted { get; init; }
}
