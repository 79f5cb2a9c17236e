using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents;

/// <summary>What a document may take from outside of its text.</summary>
internal sealed record DocumentMaterial
{
    /// <summary>Nothing: the built-in fonts alone.</summary>
    public static readonly DocumentMaterial None = new();

    /// <summary>Fonts for what the built-in ones lack.</summary>
    public FontEdition Fonts { get; init; } = FontEdition.None;

    /// <summary>Folder of its pictures; null for none.</summary>
    public string? Pictures { get; init; }
}
