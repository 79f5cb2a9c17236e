namespace CustomerHealth.Documents.Fonts;

/// <summary>Source Sans 3 and Source Serif 4, read from the assembly when first asked for.</summary>
internal static class FontLibrary
{
    private static readonly Lazy<FontFace>[] Faces =
        [.. Enum.GetValues<FaceName>().Select(name => new Lazy<FontFace>(() => Read(FileOf(name))))];

    public static FontFace Get(FaceName name) => Faces[(int)name].Value;

    private static string FileOf(FaceName name) => name switch
    {
        FaceName.Sans => "SourceSans3_400Regular.ttf",
        FaceName.SansItalic => "SourceSans3_400Regular_Italic.ttf",
        FaceName.SansSemiBold => "SourceSans3_600SemiBold.ttf",
        FaceName.SansSemiBoldItalic => "SourceSans3_600SemiBold_Italic.ttf",
        FaceName.SerifSemiBold => "SourceSerif4_600SemiBold.ttf",
    };

    private static FontFace Read(string file)
    {
        using var resource = typeof(FontLibrary).Assembly.GetManifestResourceStream("Fonts." + file)
            ?? throw new InvalidOperationException($"The font '{file}' is not in the assembly.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new FontFace(new FontSource(bytes), hasKerning: true);
    }
}
