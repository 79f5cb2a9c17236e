namespace CustomerHealth.Core.Observations;

/// <summary>All readings of one account, by measure; each list sorted by (at, known at, ordinal id), so import order does not matter.</summary>
public sealed class AccountHistory
{
    private readonly Dictionary<string, Reading[]> _byMeasure;

    private AccountHistory(string account, Dictionary<string, Reading[]> byMeasure)
    {
        Account = account;
        _byMeasure = byMeasure;
    }

    /// <summary>Key of the account.</summary>
    public string Account { get; }

    /// <summary>Keys of the measures that have at least one reading.</summary>
    public IReadOnlyCollection<string> Measures => _byMeasure.Keys;

    /// <summary>An account of which nothing is known.</summary>
    public static AccountHistory Empty(string account) => new(account, []);

    /// <summary>Sorts the readings into a history.</summary>
    public static AccountHistory Of(string account, IEnumerable<(string Measure, Reading Reading)> readings)
    {
        var lists = new Dictionary<string, List<Reading>>(StringComparer.Ordinal);
        foreach (var (measure, reading) in readings)
        {
            if (!lists.TryGetValue(measure, out var list))
                lists[measure] = list = [];
            list.Add(reading);
        }

        return Of(account, lists.ToDictionary(list => list.Key, list => list.Value.ToArray(), StringComparer.Ordinal));
    }

    /// <summary>Takes over the readings of each measure, sorting those that are not in order.</summary>
    public static AccountHistory Of(string account, IReadOnlyDictionary<string, Reading[]> byMeasure)
    {
        foreach (var readings in byMeasure.Values)
        {
            if (!IsSorted(readings))
                Array.Sort(readings, Order);
        }

        return new(account, byMeasure as Dictionary<string, Reading[]> ?? byMeasure.ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>The same with other readings of one measure: for a look at what could be.</summary>
    public AccountHistory With(string measure, ReadOnlySpan<Reading> readings)
    {
        var sorted = readings.ToArray();
        Array.Sort(sorted, Order);
        return new(Account, new Dictionary<string, Reading[]>(_byMeasure, StringComparer.Ordinal) { [measure] = sorted });
    }

    /// <summary>The readings of one measure, oldest first; empty when there are none.</summary>
    public ReadOnlySpan<Reading> Of(string measure) => _byMeasure.TryGetValue(measure, out var readings) ? readings : [];

    private static bool IsSorted(Reading[] readings)
    {
        for (var i = 1; i < readings.Length; i++)
        {
            if (Order(readings[i - 1], readings[i]) > 0)
                return false;
        }

        return true;
    }

    private static int Order(Reading a, Reading b)
    {
        var byAt = a.At.CompareTo(b.At);
        if (byAt != 0)
            return byAt;
        var byKnown = a.KnownAt.CompareTo(b.KnownAt);
        return byKnown != 0 ? byKnown : string.CompareOrdinal(a.Id, b.Id);
    }
}
