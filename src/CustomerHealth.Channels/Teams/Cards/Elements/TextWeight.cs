namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Weights of type.</summary>
internal enum TextWeight
{
    /// <summary>As the rest.</summary>
    Default,

    /// <summary>Bold.</summary>
    Bolder,
}
