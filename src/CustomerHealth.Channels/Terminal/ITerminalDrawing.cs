using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Terminal;

/// <summary>Draws one kind of section in the terminal.</summary>
internal interface ITerminalDrawing
{
    /// <summary>The kind that it draws.</summary>
    Type Section { get; }

    /// <summary>Draws the section; the reply around it is at hand for what must not be said twice.</summary>
    void Draw(Section section, Reply reply, TerminalPage page);
}
