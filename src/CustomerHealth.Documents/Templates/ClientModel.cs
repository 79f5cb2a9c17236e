using System.Collections;
using CustomerHealth.Core.Documents;

namespace CustomerHealth.Documents.Templates;

/// <summary>
/// Cuts a model down to what a client may see, before a template for clients is filled (QB-8, SC-5): what the check of the template has overlooked is then
/// not there.
/// </summary>
internal static class ClientModel
{
    /// <param name="model">The whole model.</param>
    /// <param name="schema">The fields, and who may see them.</param>
    public static IReadOnlyDictionary<string, object?> Of(IReadOnlyDictionary<string, object?> model, DocumentField schema) => Record(model, schema);

    private static Dictionary<string, object?> Record(IReadOnlyDictionary<string, object?> record, DocumentField schema)
    {
        var cut = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in record)
        {
            if (schema.Fields.TryGetValue(name, out var field) && (field.Kind == FieldKind.Record || field.IsForClients))
                cut[name] = Value(value, field);
        }

        return cut;
    }

    private static object? Value(object? value, DocumentField field) => value switch
    {
        IReadOnlyDictionary<string, object?> record => Record(record, field),
        IEnumerable rows and not string => rows.Cast<object?>().Select(row => Value(row, field)).ToList(),
        _ => value,
    };
}
