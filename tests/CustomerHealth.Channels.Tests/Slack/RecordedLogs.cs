using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>Keeps the lines that the channels log.</summary>
internal sealed class RecordedLogs : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id is >= 2000 and < 3000)
            Lines.Enqueue($"{eventId.Id} {formatter(state, exception)}");
    }

    public void Dispose()
    {
    }
}
