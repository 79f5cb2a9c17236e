using System.Collections;

namespace CustomerHealth.Documents.Templates;

/// <summary>Copies a model into what a template may see: dictionaries, counted rows and plain values. Objects have members, and members leak.</summary>
internal static class PlainModel
{
    private const int Deepest = 16;

    public static object? Of(object? value, RenderLimits limits) => Of(value, limits, 0);

    private static object? Of(object? value, RenderLimits limits, int depth) => value switch
    {
        _ when depth > Deepest => throw new ArgumentException($"A model may be {Deepest} levels deep at most.", nameof(value)),
        null or string or bool or int or long or double or decimal => value,
        IReadOnlyDictionary<string, object?> fields =>
            fields.ToDictionary(f => f.Key, f => Of(f.Value, limits, depth + 1), StringComparer.Ordinal),
        IEnumerable rows => new LimitedRows([.. rows.Cast<object?>().Select(r => Of(r, limits, depth + 1))], limits),
        _ => throw new ArgumentException($"A model holds texts, numbers, dictionaries and lists, no {value.GetType().Name}.", nameof(value)),
    };
}
