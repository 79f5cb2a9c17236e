using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Scorecards.Engine;

/// <summary>When the days before the day looked from began; each is worked out once.</summary>
internal sealed class DayStarts(AsOf asOf)
{
    private readonly Dictionary<int, Instant> _starts = [];

    /// <summary>Start of the day that lies <paramref name="daysBack"/> days before; 0 is the day itself.</summary>
    public Instant Start(int daysBack)
    {
        if (_starts.TryGetValue(daysBack, out var start))
            return start;
        return _starts[daysBack] = asOf.Zone.AtStartOfDay(asOf.Day.PlusDays(-daysBack)).ToInstant();
    }
}
