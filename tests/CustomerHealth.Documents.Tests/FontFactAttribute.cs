using CustomerHealth.Testing;

namespace CustomerHealth.Documents.Tests;

/// <summary>A test that needs fonts of the system and a program. Without them it is skipped by name, but fails in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FontFactAttribute : ToolFactAttribute
{
    /// <param name="font">The whole path of the file.</param>
    /// <param name="tool">The name of the program, such as <c>qpdf</c>.</param>
    /// <param name="otherFont">The whole path of a second file.</param>
    public FontFactAttribute(string font, string tool, string? otherFont = null)
        : base(tool)
    {
        (Font, OtherFont) = (font, otherFont);
        SkipUnless(File.Exists(font), $"The font '{font}' is not installed.");
        SkipUnless(otherFont is null || File.Exists(otherFont), $"The font '{otherFont}' is not installed.");
    }

    /// <summary>The whole path of the file.</summary>
    public string Font { get; }

    /// <summary>The whole path of a second file.</summary>
    public string? OtherFont { get; }
}
