using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;

namespace CustomerHealth.Documents.Templates;

/// <summary>Says what a path of a template stands for.</summary>
internal static class FieldFinder
{
    private static readonly string[] RowNames = ["@index", "@first", "@last"];

    /// <summary>The field; null with a sentence when there is none.</summary>
    public static DocumentField? Find(string path, Scope scope, out string sentence)
    {
        sentence = "";
        var rest = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        var at = scope;
        while (rest.StartsWith("..", StringComparison.Ordinal))
        {
            at = at?.Outer;
            rest = rest[2..].TrimStart('/');
        }

        if (at is null)
        {
            sentence = $"'{path}' goes above the document.";
            return null;
        }

        if (rest.StartsWith('@') && !rest.StartsWith("@root", StringComparison.Ordinal))
            return Row(rest, at, out sentence);
        return Walk(path, rest.Split('.', '/'), at, out sentence);
    }

    private static DocumentField? Row(string name, Scope scope, out string sentence)
    {
        var known = RowNames.Contains(name, StringComparer.Ordinal);
        sentence = known ? $"'{name}' has a meaning inside {{{{#each}}}} only." : $"'{name}' is not known{NearName.Hint(name, RowNames)}";
        return known && scope.IsRow ? DocumentField.Plain : null;
    }

    private static DocumentField? Walk(string path, string[] parts, Scope scope, out string sentence)
    {
        sentence = "";
        var (field, walked) = (scope.Context, "");
        foreach (var (i, part) in parts.Index())
        {
            if (i == 0 && part is "this" or "")
                continue;
            if (i == 0 && part is "@root")
                field = scope.Root;
            else if (i == 0 && scope.Names.TryGetValue(part, out var named))
                field = named;
            else if (field.Fields.TryGetValue(part, out var inner) && (i == 0 || field.Kind != FieldKind.List))
                field = inner;
            else
                return Unknown(path, walked + part, Candidates(field, scope, i == 0).Select(c => walked + c), out sentence);
            walked += part + ".";
        }

        return field;
    }

    private static IEnumerable<string> Candidates(DocumentField field, Scope scope, bool first) =>
        !first && field.Kind == FieldKind.List ? [] : first ? field.Fields.Keys.Concat(scope.Names.Keys) : field.Fields.Keys;

    private static DocumentField? Unknown(string path, string walked, IEnumerable<string> known, out string sentence)
    {
        string[] names = [.. known];
        var hint = NearName.Hint(walked, names);
        var list = names is [] ? " (it has no fields)" : $" (there are {string.Join(", ", names.Order(StringComparer.Ordinal).Take(12))})";
        var shown = string.Equals(path, walked, StringComparison.Ordinal) ? $"'{path}'" : $"'{walked}' of '{path}'";
        sentence = $"{shown} is not a field here{(hint.Length > 0 ? hint : list + ".")}";
        return null;
    }
}
