namespace CustomerHealth.Core.Documents;

/// <summary>One field that a template may name.</summary>
public sealed class DocumentField
{
    private readonly SortedDictionary<string, DocumentField> _fields = new(StringComparer.Ordinal);

    internal DocumentField()
    {
    }

    /// <summary>A value of no document: a row's number, a text given to a partial.</summary>
    public static DocumentField Plain { get; } = new() { IsForClients = true };

    /// <summary>Value, record or list.</summary>
    public FieldKind Kind { get; internal set; }

    /// <summary>What it is, for the person who writes the template; empty when nobody said.</summary>
    public string About { get; internal set; } = "";

    /// <summary>True when it is declared as one that a client may see: of a list, that there are so many rows. Internal unless somebody said so.</summary>
    public bool IsForClients { get; internal set; }

    /// <summary>True when all of it may reach a client: the value, or every field below a record or in the rows of a list.</summary>
    public bool IsWhollyForClients => Kind switch
    {
        FieldKind.Value => IsForClients,
        FieldKind.Record => _fields.Count > 0 && _fields.Values.All(f => f.IsWhollyForClients),
        FieldKind.List => IsForClients && _fields.Values.All(f => f.IsWhollyForClients),
    };

    /// <summary>Fields of a record, or of each row of a list; empty for values and for lists of values.</summary>
    public IReadOnlyDictionary<string, DocumentField> Fields => _fields;

    /// <summary>Every field below as it is declared: <c>views[].name</c>, in ordinal order, an outer one before its inner ones.</summary>
    public IEnumerable<(string Path, DocumentField Field)> All()
    {
        foreach (var (name, field) in _fields)
        {
            yield return (name + field.Brackets, field);
            foreach (var (path, inner) in field.All())
                yield return ($"{name}{field.Brackets}.{path}", inner);
        }
    }

    /// <summary>One row of this list.</summary>
    public DocumentField AsRow()
    {
        var row = new DocumentField { Kind = FieldKind.Record, About = About };
        foreach (var (name, field) in _fields)
            row._fields[name] = field;
        return row;
    }

    internal DocumentField Below(string name)
    {
        if (!_fields.TryGetValue(name, out var field))
            _fields[name] = field = new DocumentField();
        return field;
    }

    private string Brackets => Kind == FieldKind.List ? "[]" : "";
}
