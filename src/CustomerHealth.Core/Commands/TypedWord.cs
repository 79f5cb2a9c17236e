namespace CustomerHealth.Core.Commands;

/// <summary>One word as typed.</summary>
/// <param name="Text">Without its quotation marks.</param>
/// <param name="Quoted">It stood in quotation marks: then it is never a command.</param>
internal sealed record TypedWord(string Text, bool Quoted)
{
    /// <summary>Where it begins in what was typed, its quotation mark included.</summary>
    public int Start { get; init; }

    public bool Is(string word) => !Quoted && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}
