namespace CustomerHealth.Core.Replies;

/// <summary>How a piece of text stands out. Renderers escape the text itself for their target.</summary>
public enum SpanStyle
{
    /// <summary>As the rest.</summary>
    Plain,

    /// <summary>Stands out.</summary>
    Strong,

    /// <summary>Steps back.</summary>
    Subtle,

    /// <summary>Something to type.</summary>
    Command,
}
