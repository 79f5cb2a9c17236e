using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Drawing;

/// <summary>The head and the sentence of a reply, for where the whole of it cannot stand.</summary>
internal static class ShortAnswer
{
    private const int LongestSentence = 300;
    private const int MostSmall = 2;

    /// <summary>The reply in short.</summary>
    /// <param name="reply">The whole one.</param>
    /// <param name="where">A sentence that says where the rest is.</param>
    public static Reply Of(Reply reply, string where) => new()
    {
        Kind = ReplyKind.Done,
        Private = reply.Private,
        Text = Cut.AtWord(reply.Text, LongestSentence),
        Title = Cut.AtWord(reply.Title ?? "", Cut.Title),
        Sections = [new TextSection(null, null, [where])],
        Footer = [.. reply.Footer.Take(MostSmall).Select(words => Cut.AtWord(words, Cut.Title))],
    };
}
