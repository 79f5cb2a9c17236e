namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Words to type.</summary>
internal sealed record TextField(string Id) : InputElement(Id)
{
    /// <summary>More than one line.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>At most so many characters.</summary>
    public int MaxLength { get; init; }
}
