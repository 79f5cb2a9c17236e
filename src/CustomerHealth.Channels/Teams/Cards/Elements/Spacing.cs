namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Room above an element.</summary>
internal enum Spacing
{
    /// <summary>As usual.</summary>
    Default,

    /// <summary>None: it belongs to what is above it.</summary>
    None,

    /// <summary>Less than usual.</summary>
    Small,

    /// <summary>More than usual: something else begins.</summary>
    Medium,
}
