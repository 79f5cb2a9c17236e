using System.Collections.Immutable;

namespace CustomerHealth.Documents.Templates;

/// <summary>One file of the templates folder as it was read.</summary>
/// <param name="Name">Its name without folder: <c>account-scorecard.fi.md</c>, or <c>_legend.md</c> for a partial.</param>
/// <param name="Source">Its text; null when it could not be taken.</param>
/// <param name="Mistakes">Why not.</param>
internal sealed record TemplateFile(string Name, TemplateSource? Source, ImmutableArray<TemplateMistake> Mistakes)
{
    private const char PartialMark = '_';
    private readonly string[] _parts = Name.TrimStart(PartialMark).Split('.');

    public bool IsPartial => Name.StartsWith(PartialMark);

    /// <summary>account-scorecard</summary>
    public string Document => _parts[0];

    /// <summary>fi; empty for the file that all languages fall back to.</summary>
    public string Language => _parts.Length > 2 ? _parts[1] : "";
}
