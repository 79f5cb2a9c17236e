namespace CustomerHealth.Documents.Charts;

/// <summary>Moves labels apart that would stand on one another, no farther than needed.</summary>
internal static class LabelSpread
{
    /// <param name="wanted">Where each label would stand, in any order.</param>
    /// <param name="gap">The least distance between two.</param>
    /// <param name="low">No label stands before it.</param>
    /// <param name="high">No label stands after it, unless there are too many for the room.</param>
    /// <returns>Where each stands, in the order given; of two that want the same place the first comes first.</returns>
    public static double[] Apart(IReadOnlyList<double> wanted, double gap, double low, double high)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ToArray();
        var places = new double[wanted.Count];
        var limit = Math.Max(high, low + gap * (wanted.Count - 1));
        var least = low;
        foreach (var i in order)
        {
            places[i] = Math.Max(wanted[i], least);
            least = places[i] + gap;
        }
        foreach (var i in order.Reverse())
        {
            places[i] = Math.Min(places[i], limit);
            limit = places[i] - gap;
        }
        return places;
    }
}
