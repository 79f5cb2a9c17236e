namespace CustomerHealth.Core.Surveys;

/// <summary>A Net Promoter Score in which answers count by their weight, as a sample does that is to speak for all customers.</summary>
/// <param name="Net">Weights of promoters less those of detractors.</param>
/// <param name="Weight">All weights.</param>
public readonly record struct WeightedNps(double Net, double Weight)
{
    /// <summary>−100 to 100; null when nobody answered.</summary>
    public double? Score => Weight > 0 ? 100 * Net / Weight : null;

    /// <summary>The score with one answer more.</summary>
    public WeightedNps With(int answer, double weight) => new(Net + (NetPromoterScore.ClassOf(answer) * weight), Weight + weight);
}
