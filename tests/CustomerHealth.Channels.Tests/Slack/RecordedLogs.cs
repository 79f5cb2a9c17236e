using System.Collections.Concurrent;
using System.Threading.Channels;
using CustomerHealth.Testing;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>Keeps the lines that the channels log.</summary>
internal sealed class RecordedLogs : ILoggerProvider, ILogger
{
    private readonly Channel<string> _said = Channel.CreateUnbounded<string>();

    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>Waits until a line is said, after those that were waited for before.</summary>
    public async Task SaidAsync(string line)
    {
        while (await _said.Reader.ReadAsync().AsTask().InTimeAsync($"the line {line}") != line)
        {
            // Another one.
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id is not (>= 2000 and < 3000))
            return;
        var line = $"{eventId.Id} {formatter(state, exception)}";
        Lines.Enqueue(line);
        _said.Writer.TryWrite(line);
    }

    public void Dispose()
    {
    }
}
