using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Surveys;

/// <summary>Answers to "would you recommend us", 0 to 10, in the three classes of Reichheld (2003).</summary>
/// <param name="Promoters">9 or 10.</param>
/// <param name="Passives">7 or 8.</param>
/// <param name="Detractors">0 to 6.</param>
public readonly record struct NetPromoterScore(long Promoters, long Passives, long Detractors)
{
    /// <summary>How many answered.</summary>
    public long Count => Promoters + Passives + Detractors;

    /// <summary>Promoters less detractors in percent of all who answered, −100 to 100; null when nobody did.</summary>
    public double? Score => Count == 0 ? null : 100.0 * (Promoters - Detractors) / Count;

    /// <summary>In points: 100·√((P + D − (P − D)²) / n) on shares, the standard error of a mean of +1, 0 and −1; null when nobody answered.</summary>
    public double? StandardError
    {
        get
        {
            if (Count == 0)
                return null;
            double n = Count, p = Promoters / n, d = Detractors / n;
            return 100 * Math.Sqrt((p + d - ((p - d) * (p - d))) / n);
        }
    }

    /// <summary>Score ± 1.96 standard errors; null when nobody answered.</summary>
    public Interval? Interval95 => Score is { } score && StandardError is { } error ? Interval.Around(score, error) : null;

    /// <summary>+1 for a promoter, −1 for a detractor, else 0.</summary>
    public static int ClassOf(int answer) => answer switch { >= 9 => 1, <= 6 => -1, _ => 0 };

    /// <summary>The score with one answer more.</summary>
    public NetPromoterScore With(int answer) => ClassOf(answer) switch
    {
        1 => this with { Promoters = Promoters + 1 },
        -1 => this with { Detractors = Detractors + 1 },
        _ => this with { Passives = Passives + 1 },
    };
}
