using System.Threading.Channels;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Testing;

namespace CustomerHealth.Bot.Tests.Delivery;

/// <summary>A platform in the process: takes what it is given, and tells the test.</summary>
internal sealed class SentThrough : IPlatformSender
{
    private readonly Channel<string> _sent = Channel.CreateUnbounded<string>();

    public string Platform => "slack";

    public Func<LeasedMessage, SendOutcome> Answer { get; init; } = _ => new SendOutcome.Sent(null);

    public Task<string> NextAsync() => _sent.Reader.ReadAsync().AsTask().InTimeAsync("a message that is sent");

    public async Task<SendOutcome> SendAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        await _sent.Writer.WriteAsync(message.DedupeKey, cancellationToken);
        return Answer(message);
    }

    public Task<Reconciliation> FindAsync(LeasedMessage message, CancellationToken cancellationToken) => Task.FromResult(Reconciliation.NotThere);
}
