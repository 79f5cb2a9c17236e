using System.Buffers.Binary;
using System.Globalization;
using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Pdf;

/// <summary>Embeds a PNG picture: as it is where PDF knows its format, else with colours and opacity taken apart.</summary>
internal sealed class PngImage(PdfObjects objects, PngPicture picture)
{
    /// <returns>The number of the image.</returns>
    public int Write() => picture.Color switch
    {
        PngColor.GreyAlpha or PngColor.RgbAlpha => WriteApart(),
        PngColor.Palette when !picture.Transparency.IsEmpty => WriteAsItIs($"/SMask {WriteMask(PaletteOpacity())} 0 R"),
        _ => WriteAsItIs(ClearColour()),
    };

    private int WriteAsItIs(string mask)
    {
        var parameters = string.Create(
            CultureInfo.InvariantCulture,
            $"/DecodeParms<</Predictor 15/Colors {picture.Samples}/BitsPerComponent {picture.Depth}/Columns {picture.Width}>>");
        var space = picture.Color switch
        {
            PngColor.Palette => $"[/Indexed/DeviceRGB {picture.Palette.Length / 3 - 1}<{Convert.ToHexString(picture.Palette.Span)}>]",
            PngColor.Grey => "/DeviceGray",
            _ => "/DeviceRGB",
        };
        return objects.AddPlainStream(
            $"{PdfImages.Head(picture)}/ColorSpace{space}/BitsPerComponent {picture.Depth}{mask}/Filter/FlateDecode{parameters}", picture.Data.Span);
    }

    /// <summary>The one colour that is clear, as a range for each sample.</summary>
    private string ClearColour()
    {
        if (picture.Transparency.IsEmpty || picture.Color is not (PngColor.Grey or PngColor.Rgb))
            return "";
        var samples = Enumerable.Range(0, picture.Samples).Select(i => BinaryPrimitives.ReadUInt16BigEndian(picture.Transparency.Span[(2 * i)..]));
        return $"/Mask[{string.Join(' ', samples.Select(sample => string.Create(CultureInfo.InvariantCulture, $"{sample} {sample}")))}]";
    }

    private byte[] PaletteOpacity()
    {
        var opacity = new byte[picture.Width * picture.Height];
        var transparency = picture.Transparency;
        PngRows.Read(picture, (y, row) =>
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var bit = x * picture.Depth;
                var entry = row[bit / 8] >> (8 - picture.Depth - bit % 8) & ((1 << picture.Depth) - 1);
                opacity[y * picture.Width + x] = entry < transparency.Length ? transparency.Span[entry] : byte.MaxValue;
            }
        });
        return opacity;
    }

    /// <summary>Of 16 bits a sample only the upper 8 are kept: no screen shows more.</summary>
    private int WriteApart()
    {
        var (colours, step) = (picture.Samples - 1, picture.Depth / 8);
        var dots = picture.Width * picture.Height;
        var (color, opacity) = (new byte[dots * colours], new byte[dots]);
        PngRows.Read(picture, (y, row) =>
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var dot = y * picture.Width + x;
                for (var i = 0; i < colours; i++)
                    color[dot * colours + i] = row[(x * picture.Samples + i) * step];
                opacity[dot] = row[(x * picture.Samples + colours) * step];
            }
        });
        var space = colours == 1 ? "Gray" : "RGB";
        return objects.AddStream($"{PdfImages.Head(picture)}/ColorSpace/Device{space}/BitsPerComponent 8/SMask {WriteMask(opacity)} 0 R", color);
    }

    private int WriteMask(byte[] opacity) =>
        objects.AddStream($"{PdfImages.Head(picture)}/ColorSpace/DeviceGray/BitsPerComponent 8", opacity);
}
