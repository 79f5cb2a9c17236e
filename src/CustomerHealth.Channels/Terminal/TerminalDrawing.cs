using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Terminal;

/// <summary>Base of the drawings: casts once.</summary>
internal abstract class TerminalDrawing<T> : ITerminalDrawing
    where T : Section
{
    /// <inheritdoc/>
    public Type Section => typeof(T);

    /// <inheritdoc/>
    public void Draw(Section section, Reply reply, TerminalPage page) => Draw((T)section, reply, page);

    /// <summary>Draws a section of its kind.</summary>
    protected abstract void Draw(T section, Reply reply, TerminalPage page);
}
