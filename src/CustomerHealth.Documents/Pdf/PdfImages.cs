using System.Globalization;
using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Pdf;

/// <summary>The pictures of a document; each is embedded once, however often it is drawn.</summary>
internal sealed class PdfImages(PdfObjects objects)
{
    private readonly Dictionary<Picture, (int Index, int Number)> _images = new(ReferenceEqualityComparer.Instance);

    /// <summary>The entry for the resources of pages; empty when nothing was drawn.</summary>
    public string Resources => _images.Count == 0
        ? ""
        : $"/XObject<<{string.Concat(_images.Values.Select(image => string.Create(CultureInfo.InvariantCulture, $"/I{image.Index} {image.Number} 0 R")))}>>";

    /// <summary>The picture is called I and this number in content streams.</summary>
    public int IndexOf(Picture picture)
    {
        if (!_images.TryGetValue(picture, out var image))
            _images[picture] = image = (_images.Count, Write(picture));
        return image.Index;
    }

    private int Write(Picture picture) => picture switch
    {
        JpegPicture jpeg => WriteJpeg(jpeg),
        PngPicture png => new PngImage(objects, png).Write(),
        _ => throw new NotSupportedException($"{picture.MediaType} cannot be embedded."),
    };

    private int WriteJpeg(JpegPicture picture)
    {
        var space = picture.Components switch
        {
            1 => "Gray",
            3 => "RGB",
            _ => "CMYK",
        };
        var decode = picture.IsInverted ? "/Decode[1 0 1 0 1 0 1 0]" : "";
        return objects.AddPlainStream(
            $"{Head(picture)}/ColorSpace/Device{space}/BitsPerComponent 8{decode}/Filter/DCTDecode", picture.File.Span);
    }

    /// <summary>What every image says of itself.</summary>
    public static string Head(Picture picture) =>
        string.Create(CultureInfo.InvariantCulture, $"/Type/XObject/Subtype/Image/Width {picture.Width}/Height {picture.Height}");
}
