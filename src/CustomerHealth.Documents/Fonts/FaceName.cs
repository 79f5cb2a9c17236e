namespace CustomerHealth.Documents.Fonts;

/// <summary>The faces that come with the program.</summary>
internal enum FaceName
{
    Sans,
    SansItalic,
    SansSemiBold,
    SansSemiBoldItalic,
    SerifSemiBold,
}
