namespace CustomerHealth.Channels.Drawing;

/// <summary>Shortens text at a word, with an ellipsis. Numbers, dates and owners are never given to it.</summary>
internal static class Cut
{
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
        // One endless word: cut it where it must be, but not through a surrogate pair.
        var end = space > room / 2 ? space : room;
        if (end > 0 && char.IsHighSurrogate(text[end - 1]))
            end--;

        return string.Concat(text.AsSpan(0, end).TrimEnd(" ,;:"), "…");
    }
}
