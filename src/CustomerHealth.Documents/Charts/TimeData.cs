using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>What every chart of values over time says beside its rows of values.</summary>
internal abstract record TimeData
{
    public string Title { get; set; } = "";

    public string Subtitle { get; set; } = "";

    /// <summary>Printed after every number, such as <c>%</c>.</summary>
    public string Unit { get; set; } = "";

    /// <summary>One name for each place of a value, from old to new.</summary>
    [JsonRequired]
    public IReadOnlyList<string> X { get; set; } = [];

    /// <summary>What lies behind the lines; they may touch, not overlap.</summary>
    public IReadOnlyList<BandData> Bands { get; set; } = [];

    /// <summary>Lower end of the scale; null for one that fits the values.</summary>
    public double? Min { get; set; }

    /// <summary>Upper end of the scale; null for one that fits the values.</summary>
    public double? Max { get; set; }

    /// <summary>Checks what is drawn over the places of <see cref="X"/>.</summary>
    /// <param name="block">For the place of a mistake.</param>
    /// <param name="rows">None of them null.</param>
    /// <param name="kind">What the JSON calls them: one, all, how many there may be, and whether one may have no values.</param>
    /// <exception cref="DocumentException">Something of it cannot be drawn.</exception>
    public void Check(FencedBlock block, IReadOnlyList<(string Name, IReadOnlyList<double?> Values)> rows, (string One, string All, int Most, bool MayBeEmpty) kind)
    {
        block.RefuseNull(X, "x");
        ChartNumber.CheckUnit(block, Unit);
        if (X is [])
            throw new DocumentException(block.Line, $"The '{block.Name}' block has no x.");
        if (rows.Count == 0 || rows.Count > kind.Most)
            throw new DocumentException(block.Line, $"The '{block.Name}' block has {rows.Count} {kind.All}; use 1 to {kind.Most}.");
        foreach (var (name, values) in rows)
        {
            if (values.Count != X.Count && !(kind.MayBeEmpty && values.Count == 0))
                throw new DocumentException(block.Line, $"The {kind.One} '{name}' has {values.Count} values for {X.Count} x; write null for one that is not known.");
            ChartNumber.Check(block, name, values);
        }
    }
}
