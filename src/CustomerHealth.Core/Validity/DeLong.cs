namespace CustomerHealth.Core.Validity;

/// <summary>
/// The AUC with the standard error of DeLong, DeLong and Clarke-Pearson (1988), by placements in O(n log n) as Sun and Xu (2014);
/// for several rows of one account that of Obuchowski (1997), which is the same when each has one row.
/// </summary>
public static class DeLong
{
    /// <summary>The rows are independent of each other.</summary>
    /// <returns>Null when nobody churned, or everybody.</returns>
    public static Auc? Of(Ranking ranking)
    {
        if (ranking.Events == 0 || ranking.Others == 0)
            return null;

        var value = Value(ranking);
        double events = 0, others = 0;
        foreach (var placement in Placements(ranking))
        {
            events += placement.Block.Events * Square(placement.OfEvent - value);
            others += placement.Block.Others * Square(placement.OfOther - value);
        }

        double m = ranking.Events, n = ranking.Others;
        return new Auc(value, m > 1 && n > 1 ? Math.Sqrt((events / (m - 1) / m) + (others / (n - 1) / n)) : null);
    }

    /// <summary>Rows of the same cluster (the same account on several dates) depend on each other; clusters do not.</summary>
    /// <param name="ranking">The rows.</param>
    /// <param name="clusters">For each row, as numbered when given, its cluster, from 0.</param>
    /// <returns>Null when nobody churned, or everybody.</returns>
    public static Auc? Clustered(Ranking ranking, ReadOnlySpan<int> clusters)
    {
        if (ranking.Events == 0 || ranking.Others == 0)
            return null;

        var value = Value(ranking);
        var sums = new Dictionary<int, ClusterSum>();
        foreach (var placement in Placements(ranking))
        {
            for (var place = placement.Block.Start; place < placement.Block.Start + placement.Block.Count; place++)
            {
                var cluster = clusters[ranking.RowAt(place)];
                sums[cluster] = sums.GetValueOrDefault(cluster).With(ranking.IsEvent(place), placement, value);
            }
        }

        return new Auc(value, ClusteredError(sums.Values, ranking));
    }

    private static double? ClusteredError(IReadOnlyCollection<ClusterSum> sums, Ranking ranking)
    {
        double withEvents = sums.Count(s => s.HasEvents), withOthers = sums.Count(s => s.HasOthers), all = sums.Count;
        if (withEvents < 2 || withOthers < 2)
            return null;

        double m = ranking.Events, n = ranking.Others;
        var ofEvents = withEvents / ((withEvents - 1) * m) * sums.Sum(s => s.Events * s.Events);
        var ofOthers = withOthers / ((withOthers - 1) * n) * sums.Sum(s => s.Others * s.Others);
        var between = all / (all - 1) * sums.Sum(s => s.Events * s.Others);
        return Math.Sqrt(Math.Max(0, (ofEvents / m) + (ofOthers / n) + (2 * between / (m * n))));
    }

    private static double Value(Ranking ranking)
    {
        double wins = 0;
        foreach (var placement in Placements(ranking))
            wins += placement.Block.Events * (placement.OthersBelow + (placement.Block.Others / 2.0));
        return wins / ((double)ranking.Events * ranking.Others);
    }

    private static IEnumerable<Placement> Placements(Ranking ranking)
    {
        int eventsAbove = 0, othersBelow = ranking.Others;
        foreach (var block in ranking.Blocks)
        {
            othersBelow -= block.Others;
            yield return new Placement(
                block,
                othersBelow,
                (othersBelow + (block.Others / 2.0)) / ranking.Others,
                (eventsAbove + (block.Events / 2.0)) / ranking.Events);
            eventsAbove += block.Events;
        }
    }

    private static double Square(double x) => x * x;

    /// <summary>Of a block's rows, the share of the other class that each beats: as one that churned, and as one that did not.</summary>
    private readonly record struct Placement(TieBlock Block, int OthersBelow, double OfEvent, double OfOther);

    /// <summary>What a cluster's placements add up to, each less the AUC.</summary>
    private readonly record struct ClusterSum(double Events, double Others, bool HasEvents, bool HasOthers)
    {
        public ClusterSum With(bool isEvent, Placement placement, double value) => isEvent
            ? this with { Events = Events + placement.OfEvent - value, HasEvents = true }
            : this with { Others = Others + placement.OfOther - value, HasOthers = true };
    }
}
