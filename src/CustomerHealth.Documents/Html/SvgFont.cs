namespace CustomerHealth.Documents.Html;

/// <summary>The font of a text in SVG: the faces of the PDF where the reader has them, else the nearest ones there are.</summary>
internal static class SvgFont
{
    private const string Sans = "font-family=\"'Source Sans 3','Source Sans Pro',system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif\"";
    private const string Serif = "font-family=\"'Source Serif 4','Source Serif Pro',Georgia,'Times New Roman',serif\"";

    /// <param name="face">The PostScript name of the face.</param>
    public static string Of(string face)
    {
        var family = face.Contains("Serif", StringComparison.Ordinal) ? Serif : Sans;
        var weight = face.Contains("SemiBold", StringComparison.Ordinal) ? " font-weight=\"600\"" : "";
        return family + weight + (face.Contains("It", StringComparison.Ordinal) ? " font-style=\"italic\"" : "");
    }
}
