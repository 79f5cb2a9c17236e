namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Kinds of type.</summary>
internal enum FontType
{
    /// <summary>As the rest.</summary>
    Default,

    /// <summary>Something to type.</summary>
    Monospace,
}
