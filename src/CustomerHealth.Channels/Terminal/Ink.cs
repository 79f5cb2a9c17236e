namespace CustomerHealth.Channels.Terminal;

/// <summary>How a piece of terminal text looks. Every line makes sense without any of it.</summary>
internal enum Ink
{
    /// <summary>As the terminal writes.</summary>
    Plain,

    /// <summary>Bold.</summary>
    Strong,

    /// <summary>Dim.</summary>
    Subtle,

    /// <summary>The green band.</summary>
    Green,

    /// <summary>The yellow band.</summary>
    Yellow,

    /// <summary>The red band: bold too.</summary>
    Red,
}
