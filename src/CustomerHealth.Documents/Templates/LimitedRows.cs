using System.Collections;

namespace CustomerHealth.Documents.Templates;

/// <summary>Rows of a model that count each step through them. Not a list: the engine would walk a list without asking.</summary>
internal sealed class LimitedRows(IReadOnlyList<object?> rows, RenderLimits limits) : IEnumerable<object?>
{
    public IEnumerator<object?> GetEnumerator()
    {
        foreach (var row in rows)
        {
            limits.Stepped();
            yield return row;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
