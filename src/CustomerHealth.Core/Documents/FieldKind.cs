namespace CustomerHealth.Core.Documents;

/// <summary>What stands behind a field of a document.</summary>
public enum FieldKind
{
    /// <summary>A text, a number, yes or no, or nothing.</summary>
    Value,

    /// <summary>Fields of its own: <c>account.name</c>.</summary>
    Record,

    /// <summary>Rows, to go through with <c>{{#each}}</c>.</summary>
    List,
}
