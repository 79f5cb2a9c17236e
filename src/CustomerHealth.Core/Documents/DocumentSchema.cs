using System.Collections;

namespace CustomerHealth.Core.Documents;

/// <summary>The fields that templates of one document may name. Any other name is a mistake, never an empty text.</summary>
public sealed class DocumentSchema
{
    private const string ListMark = "[]";
    private const string ClientMark = "@client";

    private DocumentSchema(DocumentField root) => Root = root;

    /// <summary>The model itself: an object.</summary>
    public DocumentField Root { get; }

    /// <summary>Every field as it is declared: <c>account.name</c>, <c>views[]</c>, <c>views[].name</c>.</summary>
    public IEnumerable<(string Path, DocumentField Field)> Fields => Root.All();

    /// <summary>A schema written down next to its model builder.</summary>
    /// <param name="text">
    /// A line for each field: its path, with <c>[]</c> after each list, a blank and <c>@client</c> when a client may see it, two or more blanks, what
    /// the field is. What is not marked is internal.
    /// </param>
    public static DocumentSchema Declare(string text)
    {
        var root = new DocumentField { Kind = FieldKind.Record };
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split("  ", 2, StringSplitOptions.TrimEntries);
            var (path, isForClients) = Marked(parts[0]);
            var field = FieldAt(root, path);
            (field.About, field.IsForClients) = (parts[^1], isForClients);
        }

        return new DocumentSchema(root);
    }

    /// <summary>The schema of a model as it stands: the fields of all rows of a list together.</summary>
    /// <param name="model">Dictionaries, lists, texts, numbers, yes or no.</param>
    public static DocumentSchema Of(IReadOnlyDictionary<string, object?> model)
    {
        var root = new DocumentField();
        Learn(root, model);
        return new DocumentSchema(root);
    }

    private static (string Path, bool IsForClients) Marked(string text) => text.Split(' ') switch
    {
        [var path] => (path, false),
        [var path, ClientMark] => (path, true),
        _ => throw new ArgumentException($"'{text}' is no field: after its path only '{ClientMark}' may stand.", nameof(text)),
    };

    private static DocumentField FieldAt(DocumentField root, string path)
    {
        var field = root;
        foreach (var part in path.Split('.'))
        {
            if (field.Kind == FieldKind.Value)
                field.Kind = FieldKind.Record;
            var isList = part.EndsWith(ListMark, StringComparison.Ordinal);
            field = field.Below(isList ? part[..^ListMark.Length] : part);
            if (isList)
                field.Kind = FieldKind.List;
        }

        return field;
    }

    private static void Learn(DocumentField field, object? value)
    {
        if (value is IReadOnlyDictionary<string, object?> fields)
        {
            if (field.Kind == FieldKind.Value)
                field.Kind = FieldKind.Record;
            foreach (var (name, inner) in fields)
                Learn(field.Below(name), inner);
        }
        else if (value is IEnumerable rows and not string)
        {
            field.Kind = FieldKind.List;
            foreach (var row in rows)
                Learn(field, row);
        }
    }
}
