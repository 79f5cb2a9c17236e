namespace CustomerHealth.Core.Statistics;

/// <summary>How many of how many.</summary>
/// <param name="Hits">0 to <paramref name="Trials"/>.</param>
/// <param name="Trials">Above 0.</param>
public readonly record struct Proportion(long Hits, long Trials)
{
    /// <summary>Hits over trials, 0 to 1.</summary>
    public double Rate => (double)Hits / Trials;

    /// <summary>Wilson's score interval (Wilson 1927), 95 %, no continuity correction; exactly 0 at no hits and 1 at all hits.</summary>
    public Interval Wilson95()
    {
        double n = Trials, p = Rate, z = Normal.Z975;
        var denominator = 1 + (z * z / n);
        var centre = (p + (z * z / (2 * n))) / denominator;
        var half = z / denominator * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        return new(Hits == 0 ? 0 : centre - half, Hits == Trials ? 1 : centre + half);
    }
}
