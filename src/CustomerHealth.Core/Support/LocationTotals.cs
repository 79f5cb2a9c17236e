using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Support;

/// <summary>What the incidents of one location add up to.</summary>
public sealed class LocationTotals
{
    private const int FewestForABand = 10;
    private const double Green = 0.8;
    private const double Yellow = 0.6;
    private long _tickets;
    private long _madeSla;

    /// <summary>Those closed within the time agreed, of all.</summary>
    public Proportion MadeSla => new(_madeSla, _tickets);

    /// <summary>Seconds from opening to resolution.</summary>
    public Tally SecondsToResolve { get; } = new();

    /// <summary>Of the share within the agreed time: green from 80 %, yellow from 60 %, else red; not applicable below 10 incidents.</summary>
    public Band Band => (_tickets, MadeSla.Rate) switch
    {
        ( < FewestForABand, _) => Band.NotApplicable,
        (_, >= Green) => Band.Green,
        (_, >= Yellow) => Band.Yellow,
        _ => Band.Red,
    };

    /// <summary>Adds an incident.</summary>
    public void Add(Incident incident)
    {
        _tickets++;
        _madeSla += incident.MadeSla ? 1 : 0;
        if (incident.SecondsToResolve is { } seconds)
            SecondsToResolve.Add(seconds);
    }
}
