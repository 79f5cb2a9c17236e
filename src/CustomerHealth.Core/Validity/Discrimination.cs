namespace CustomerHealth.Core.Validity;

/// <summary>How well a ranking parts those who churn from the others, beside the AUC.</summary>
public static class Discrimination
{
    /// <summary>Average precision, 0 to 1: over the distinct risks from the top, the step in recall times the precision so far. Its floor is the base rate.</summary>
    public static double AveragePrecision(Ranking ranking)
    {
        double sum = 0, events = 0, rows = 0;
        foreach (var block in ranking.Blocks)
        {
            (events, rows) = (events + block.Events, rows + block.Count);
            sum += (double)block.Events / ranking.Events * (events / rows);
        }

        return sum;
    }

    /// <summary>Kolmogorov and Smirnov: the greatest distance, 0 to 1, between the shares of both classes found so far.</summary>
    public static double KolmogorovSmirnov(Ranking ranking)
    {
        double widest = 0, events = 0, others = 0;
        foreach (var block in ranking.Blocks)
        {
            (events, others) = (events + block.Events, others + block.Others);
            widest = Math.Max(widest, Math.Abs((events / ranking.Events) - (others / ranking.Others)));
        }

        return widest;
    }
}
