using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Drawing;

/// <summary>The small print of a reply in a chat: who sees it, what is said of it, and what to type next.</summary>
internal static class FootLine
{
    private const int MostNext = 2;

    /// <summary>The line; one without pieces when there is nothing to say.</summary>
    public static Line Of(Reply reply)
    {
        var seen = reply.Private ? "🔒 " : "👥 ";
        return new Line(
        [
            .. reply.Footer.Select((words, at) => new TextSpan((at == 0 ? seen : "  ·  ") + words)),
            .. reply.Next.Take(MostNext).SelectMany((next, at) => new[] { new TextSpan(at > 0 ? " or " : reply.Footer is [] ? "Next: " : "  ·  next: "), next.Typed() }),
        ]);
    }
}
