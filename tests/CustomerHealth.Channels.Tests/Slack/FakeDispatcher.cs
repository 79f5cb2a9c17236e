using System.Collections.Concurrent;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>Remembers what it was asked; fails on <c>boom</c>.</summary>
internal sealed class FakeDispatcher : ICommandDispatcher
{
    public ConcurrentQueue<CommandRequest> Requests { get; } = [];

    public Task<Reply> DispatchAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        return request.Text switch
        {
            "boom" => throw new InvalidOperationException("secret detail"),
            "cut short" => Task.FromResult(new Reply { Kind = ReplyKind.Done, Text = "Noted.", Fault = new InvalidOperationException("secret detail") }),
            _ => Task.FromResult(AReply.AcmeConflict),
        };
    }
}
