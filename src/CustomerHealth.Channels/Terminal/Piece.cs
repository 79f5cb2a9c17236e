using Spectre.Console.Rendering;

namespace CustomerHealth.Channels.Terminal;

/// <summary>Text in one ink. It is never read as markup.</summary>
/// <param name="Text">What is printed, safe already.</param>
/// <param name="Ink">How it looks.</param>
internal readonly record struct Piece(string Text, Ink Ink = Ink.Plain)
{
    /// <summary>Cells that it takes: an emoji takes two.</summary>
    public int Width => new Segment(Text).CellCount();

    /// <summary>A piece in plain ink.</summary>
    public static implicit operator Piece(string text) => new(text);
}
