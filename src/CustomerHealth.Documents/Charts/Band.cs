namespace CustomerHealth.Documents.Charts;

/// <summary>A range of values that has a status, checked.</summary>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end.</param>
/// <param name="Label">As printed.</param>
/// <param name="Status">Gives tint and mark.</param>
internal sealed record Band(double From, double To, string Label, StatusLook Status)
{
    /// <summary>The bands from low to high.</summary>
    /// <exception cref="DocumentException">One is the wrong way round, or two overlap.</exception>
    public static IReadOnlyList<Band> AllOf(FencedBlock block, IReadOnlyList<BandData> bands)
    {
        block.RefuseNull(bands, "bands");
        ChartNumber.Check(block, "bands", bands.SelectMany(band => new double?[] { band.From, band.To }));
        List<Band> all = [.. bands.Select(band => Of(block, band)).OrderBy(band => band.From)];
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].From >= all[i].To)
                throw new DocumentException(block.Line, $"The band '{all[i].Label}' in the '{block.Name}' block must go from a lower value to a higher one.");
            if (i > 0 && all[i].From < all[i - 1].To)
                throw new DocumentException(block.Line, $"The bands '{all[i - 1].Label}' and '{all[i].Label}' in the '{block.Name}' block overlap.");
        }
        return all;
    }

    /// <summary>The band that a value lies in; the upper one where two touch.</summary>
    public static Band? Find(IReadOnlyList<Band> bands, double value) =>
        bands.LastOrDefault(band => value >= band.From && value <= band.To);

    private static Band Of(FencedBlock block, BandData band)
    {
        var status = block.Status(band.Status);
        return new Band(band.From, band.To, band.Label.Length > 0 ? band.Label : status.Word, status);
    }
}
