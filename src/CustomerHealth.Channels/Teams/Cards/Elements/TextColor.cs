namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Colours that follow the reader's theme.</summary>
internal enum TextColor
{
    /// <summary>As the rest.</summary>
    Default,

    /// <summary>Links and arrows.</summary>
    Accent,

    /// <summary>Green.</summary>
    Good,

    /// <summary>Yellow.</summary>
    Warning,

    /// <summary>Red.</summary>
    Attention,
}
