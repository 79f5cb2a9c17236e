using CustomerHealth.Core.Health;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>Up to when a document knew what it shows: looking from there again shows the same, whatever comes in later.</summary>
internal static class KnownThen
{
    private static readonly Duration Tick = Duration.FromMilliseconds(1);

    /// <summary>The end of the day looked from, or the moment after the document was made when that comes first.</summary>
    /// <param name="asOf">The day looked from.</param>
    /// <param name="now">When it is made.</param>
    public static Instant Of(AsOf asOf, Instant now) => Instant.Min(asOf.KnownBefore, now + Tick);

    /// <summary>The same for one account, whose readings tell whether the clock lies behind them.</summary>
    /// <param name="trend">What the document shows.</param>
    /// <param name="now">When it is made. A clock that is fixed (<c>--now</c>) may lie behind what the store knows: that counts all the same.</param>
    public static Instant Of(AccountTrend trend, Instant now)
    {
        var day = trend.Days[^1];
        var newest = now;
        foreach (var measure in day.Evidence.History.Measures)
        {
            foreach (var reading in day.Evidence.History.Of(measure))
                newest = Instant.Max(newest, reading.KnownAt);
        }

        foreach (var held in trend.Overrides.Where(held => held.SetAt < trend.AsOf.KnownBefore))
            newest = Instant.Max(newest, held.SetAt);
        return Instant.Min(trend.AsOf.KnownBefore, newest + Tick);
    }
}
