using System.Globalization;

namespace CustomerHealth.Channels.Drawing;

/// <summary>Shortens text at a word, with an ellipsis. Numbers, dates and owners are never given to it.</summary>
internal static class Cut
{
    /// <summary>Longest title of a reply, which may be the name of an account.</summary>
    public const int Title = 150;

    /// <summary>Longest name of a view or group in a row.</summary>
    public const int Name = 28;

    /// <summary>Longest free text in a row.</summary>
    public const int FreeText = 90;

    /// <summary>The text, or as many whole words of it as fit into <paramref name="limit"/> with an ellipsis.</summary>
    public static string AtWord(string text, int limit)
    {
        if (text.Length <= limit)
            return text;

        var room = Math.Max(0, limit - 1);
        var space = text.LastIndexOf(' ', Math.Min(room, text.Length - 1));
        // One endless word: cut it where it must be, but not through a character that people see as one, as a letter with its accents or a flag.
        var end = space > room / 2 ? space : WholeCharacters(text, room);

        return string.Concat(text.AsSpan(0, end).TrimEnd(" ,;:"), "…");
    }

    private static int WholeCharacters(string text, int room)
    {
        var end = 0;
        for (var next = 0; next <= room; next += StringInfo.GetNextTextElementLength(text, next))
            end = next;
        // One that is longer than the room, such as a letter under a heap of accents, is cut all the same.
        return end > 0 || room == 0 ? end : room - (char.IsHighSurrogate(text[room - 1]) ? 1 : 0);
    }
}
