using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;
using CustomerHealth.Testing;

namespace CustomerHealth.Channels.Tests.Slack.Socket;

/// <summary>Answers nobody until it is let go on.</summary>
internal sealed class HeldDispatcher : ICommandDispatcher
{
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _asked = new(0);

    public async Task<Reply> DispatchAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        _asked.Release();
        await _goOn.Task.WaitAsync(cancellationToken);
        return AReply.AcmeConflict;
    }

    /// <summary>Waits until one more has asked.</summary>
    public Task AskedAsync() => _asked.WaitAsync().InTimeAsync("somebody who asks");

    public void LetGoOn() => _goOn.SetResult();
}
