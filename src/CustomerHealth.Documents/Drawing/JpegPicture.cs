namespace CustomerHealth.Documents.Drawing;

/// <summary>A JPEG file, baseline or progressive.</summary>
internal sealed class JpegPicture : Picture
{
    /// <summary>1 for grey, 3 for colour, 4 for CMYK.</summary>
    public required int Components { get; init; }

    /// <summary>Whether 255 means no ink, as Adobe's programs write CMYK.</summary>
    public required bool IsInverted { get; init; }

    public override string MediaType => "image/jpeg";
}
