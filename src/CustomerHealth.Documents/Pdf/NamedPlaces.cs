using System.Globalization;
using System.Text;

namespace CustomerHealth.Documents.Pdf;

/// <summary>The places links of the document, and addresses such as <c>file.pdf#name</c>, lead to.</summary>
internal sealed class NamedPlaces
{
    private readonly SortedDictionary<string, (PdfPage Page, double Y)> _places = new(Comparer<string>.Create(ByBytes));

    /// <summary>The places that links lead to.</summary>
    public HashSet<string> Wanted { get; } = new(StringComparer.Ordinal);

    /// <param name="name">The first of two with one name counts.</param>
    /// <param name="page">Where it is.</param>
    /// <param name="y">The height on the page, from its top.</param>
    public void Add(string name, PdfPage page, double y) => _places.TryAdd(name, (page, y));

    /// <returns>The catalog's entry, or nothing when no place was named.</returns>
    /// <exception cref="InvalidOperationException">A link leads to a place that nobody named.</exception>
    public string Write(PdfObjects objects)
    {
        if (Wanted.FirstOrDefault(name => !_places.ContainsKey(name)) is { } lost)
            throw new InvalidOperationException($"A link leads to '{lost}', which no page names.");
        if (_places.Count == 0)
            return "";

        var names = new StringBuilder();
        foreach (var (name, (page, y)) in _places)
            names.Append(CultureInfo.InvariantCulture, $"{PdfSyntax.Bytes(name)}[{page.Number} 0 R/XYZ null {PdfSyntax.Number(page.Height - y)} null]");
        return $"/Names<</Dests {objects.Add($"<</Names[{names}]>>")} 0 R>>";
    }

    /// <summary>Name trees are searched by halving, so they are in the order of their bytes.</summary>
    private static int ByBytes(string left, string right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
}
