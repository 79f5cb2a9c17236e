namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>
/// What a document reads, as facts beside its figures: a text for each of its fields. None of it is a number, so none of it has a code; it is kept all the
/// same, and where it is gathered again a field that reads otherwise is named.
/// </summary>
internal static class PageTexts
{
    /// <summary>The texts.</summary>
    /// <param name="model">The content of the document, without its id and its codes.</param>
    public static Dictionary<string, object?> Of(IReadOnlyDictionary<string, object?> model) =>
        model.ToDictionary(field => field.Key, field => (object?)(field.Value as string ?? CanonicalJson.Write(field.Value)), StringComparer.Ordinal);
}
