using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Scorecards.Engine;

/// <summary>
/// The readings of one measure that were known on a day. Of several with the same time the one known last counts, then the greater id:
/// the history is sorted so, hence the first met from the end wins.
/// </summary>
internal readonly ref struct KnownReadings(ReadOnlySpan<Reading> readings, AsOf asOf)
{
    private readonly ReadOnlySpan<Reading> _readings = readings;
    private readonly Instant _cutoff = asOf.Cutoff;
    private readonly Instant _knownBefore = asOf.KnownBefore;

    /// <summary>The newest reading; false when none was known.</summary>
    public bool TryNewest(out Reading newest)
    {
        for (var i = _readings.Length - 1; i >= 0; i--)
        {
            if (Counts(_readings[i]))
            {
                newest = _readings[i];
                return true;
            }
        }

        newest = default;
        return false;
    }

    /// <summary>Counts the readings at or after <paramref name="from"/>, and puts their numbers, newest first, into <paramref name="values"/>.</summary>
    /// <param name="from">Older ones do not count.</param>
    /// <param name="values">Emptied first.</param>
    /// <param name="numbersOf">Only readings that are numbers and that this measure allows count; null: all count.</param>
    public int Collect(Instant from, List<double> values, Measure? numbersOf)
    {
        values.Clear();
        var count = 0;
        Instant? last = null;
        for (var i = _readings.Length - 1; i >= 0 && _readings[i].At >= from; i--)
        {
            ref readonly var reading = ref _readings[i];
            if (!Counts(reading) || reading.At == last)
                continue;
            last = reading.At;
            if (IsNothing(reading) || (numbersOf is not null && (double.IsNaN(reading.Number) || !numbersOf.Allows(reading.Number))))
                continue;
            count++;
            values.Add(reading.Number);
        }

        return count;
    }

    private static bool IsNothing(in Reading reading) => string.Equals(reading.Value, Observation.NotApplicable, StringComparison.Ordinal);

    private bool Counts(in Reading reading) => reading.At < _cutoff && reading.KnownAt < _knownBefore;
}
