namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Sizes of type.</summary>
internal enum TextSize
{
    /// <summary>As the rest.</summary>
    Default,

    /// <summary>Small print.</summary>
    Small,

    /// <summary>A head.</summary>
    Large,
}
