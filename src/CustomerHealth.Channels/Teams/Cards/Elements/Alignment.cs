namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Where text stands in its column.</summary>
internal enum Alignment
{
    /// <summary>Where the language begins its lines.</summary>
    Left,

    /// <summary>At the other end.</summary>
    Right,
}
