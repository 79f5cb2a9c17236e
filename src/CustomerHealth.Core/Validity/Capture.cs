namespace CustomerHealth.Core.Validity;

/// <summary>What the first k rows of a ranking hold.</summary>
/// <param name="Events">How many of them churned; a fraction when ties are shared out.</param>
/// <param name="Rate">Of the k rows, the share that churned, 0 to 1.</param>
/// <param name="Lift">That share as a multiple of the base rate.</param>
/// <param name="Share">Of all who churned, the share among the k rows, 0 to 1.</param>
public sealed record Capture(double Events, double Rate, double Lift, double Share)
{
    /// <summary>Works out the shares.</summary>
    /// <param name="events">How many of the first k churned.</param>
    /// <param name="k">How many rows.</param>
    /// <param name="ranking">The whole.</param>
    public static Capture Of(double events, int k, Ranking ranking) => new(events, events / k, events / k / ranking.BaseRate, events / ranking.Events);
}
