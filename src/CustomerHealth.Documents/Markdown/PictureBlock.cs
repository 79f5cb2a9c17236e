using System.Collections.Immutable;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CustomerHealth.Documents.Markdown;

/// <summary>A picture that is a paragraph of its own: <c>![what it shows](file.png)</c>, with the title <c>"wide"</c> as wide as the column.</summary>
internal static class PictureBlock
{
    private const string Wide = "wide";
    private const double Before = 10;
    private const double Highest = 560;

    /// <summary>The image when it is all the paragraph holds.</summary>
    public static LinkInline? Find(ParagraphBlock block) =>
        block.Inline is { FirstChild: LinkInline { IsImage: true, NextSibling: null } image } ? image : null;

    /// <param name="image">What was written.</param>
    /// <param name="picture">What is in its file.</param>
    /// <param name="alt">What it shows, for those who cannot see it.</param>
    /// <param name="frame">Where it stands.</param>
    public static ImmutableArray<Atom> Of(LinkInline image, Picture picture, string alt, BlockFrame frame)
    {
        var natural = image.Title is Wide ? frame.Width : Math.Min(picture.NaturalWidth, frame.Width);
        var height = Math.Min(natural * picture.Height / picture.Width, Highest);
        var width = height * picture.Width / picture.Height;
        var tag = frame.Tag.Add("Figure", alt);
        return
        [
            new Atom
            {
                Height = height,
                Before = Before,
                Draw = (canvas, corner) =>
                {
                    canvas.BeginTag(tag);
                    canvas.Image(new Box(corner.X, corner.Y, width, height), picture);
                    canvas.EndTag();
                },
            }.As(tag, width),
        ];
    }
}
