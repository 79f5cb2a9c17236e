namespace CustomerHealth.Core.Scorecards.Engine;

/// <summary>One number of many. The order of the values does not matter: they are sorted before they are added.</summary>
internal static class Aggregate
{
    public static double Of(Take take, List<double> values)
    {
        values.Sort();
        return take switch
        {
            Take.Sum => Sum(values),
            Take.Mean => Sum(values) / values.Count,
            Take.Median => (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2,
            Take.Min => values[0],
            Take.Max => values[^1],
            Take.Last or Take.Count or Take.DaysSince => throw new ArgumentOutOfRangeException(nameof(take), take, "Not made of several values."),
        };
    }

    private static double Sum(List<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
