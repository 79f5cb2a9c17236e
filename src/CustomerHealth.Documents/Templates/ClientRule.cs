using CustomerHealth.Core.Documents;

namespace CustomerHealth.Documents.Templates;

/// <summary>Holds a document that says <c>audience: client</c> to the fields that a client may see (QB-8, SC-5). What nobody marked is internal.</summary>
/// <param name="document">Name of the document's file.</param>
/// <param name="root">The model.</param>
internal sealed class ClientRule(string document, DocumentField root)
{
    private const int MostNamed = 12;

    /// <summary>Why a field may not be used; null when it may.</summary>
    /// <param name="path">The field, as the template writes it.</param>
    /// <param name="field">What it stands for.</param>
    /// <param name="use">What the template does with it.</param>
    public string? Refusal(string path, DocumentField field, FieldUse use)
    {
        var isAllowed = use switch
        {
            FieldUse.Shown => field.IsWhollyForClients,
            FieldUse.GoneThrough => field.IsForClients,
            FieldUse.Entered => field.Fields.Values.Any(f => f.IsForClients || f.All().Any(inner => inner.Field.IsForClients)),
        };
        return isAllowed ? null : $"'{path}' {Why(path, field)}, and '{document}' says 'audience: client'; {Allowed()}";
    }

    private static string Why(string path, DocumentField field)
    {
        string[] inner = [.. field.All().Where(f => f.Field is { IsForClients: false, Fields.Count: 0 }).Select(f => $"{path}.{f.Path}")];
        return inner is [] || field is { Kind: FieldKind.List, IsForClients: false } ? "is internal" : $"holds internal fields ({Named(inner)})";
    }

    private string Allowed()
    {
        string[] open = [.. root.All().Where(f => f.Field is { IsForClients: true, Kind: not FieldKind.List } or { IsForClients: true, Fields.Count: 0 }).Select(f => f.Path)];
        return open is [] ? "a client may see no field of this document." : $"a client may see {Named(open)}.";
    }

    private static string Named(string[] paths) =>
        string.Join(", ", paths.Take(MostNamed)) + (paths.Length > MostNamed ? $" and {paths.Length - MostNamed} more" : "");
}
