using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>A piece of a paragraph: literal text. Values come through <see cref="CardText"/>.</summary>
/// <param name="Text">What it says.</param>
internal sealed record TextRun(string Text)
{
    /// <summary>What it is.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    /// <summary>Its colour.</summary>
    public TextColor Color { get; init; }

    /// <summary>Its weight.</summary>
    public TextWeight Weight { get; init; }

    /// <summary>Its size.</summary>
    public TextSize Size { get; init; }

    /// <summary>Its kind of type.</summary>
    public FontType FontType { get; init; }

    /// <summary>Steps back.</summary>
    public bool IsSubtle { get; init; }
}
