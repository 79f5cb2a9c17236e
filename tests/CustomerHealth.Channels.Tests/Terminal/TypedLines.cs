using CustomerHealth.Channels.Terminal;

namespace CustomerHealth.Channels.Tests.Terminal;

/// <summary>Lines that somebody has typed ahead; what asked for them is kept.</summary>
internal sealed class TypedLines(StringWriter screen, params ReadOnlySpan<string> lines) : ITerminalLines
{
    private readonly Queue<string> _lines = new(lines.ToArray());

    public void Type(string line) => _lines.Enqueue(line);

    public Task<string?> AskAsync(string prompt, CancellationToken cancellationToken)
    {
        screen.WriteLine(prompt);
        return Task.FromResult(_lines.TryDequeue(out var line) ? line : null);
    }
}
