using System.Collections.Frozen;
using CustomerHealth.Core.Accounts;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>In whose time zone the weeks of people begin and end: their pod's, else the firm's (GC-3).</summary>
/// <param name="people">All people.</param>
/// <param name="pods">All pods.</param>
/// <param name="firm">The zone of the firm.</param>
internal sealed class WeekZones(IEnumerable<Person> people, IEnumerable<Pod> pods, DateTimeZone firm)
{
    private readonly FrozenDictionary<string, string> _pods = people.Where(p => p.Pod is not null).ToFrozenDictionary(p => p.Key, p => p.Pod!, StringComparer.Ordinal);
    private readonly FrozenDictionary<string, DateTimeZone?> _zones =
        pods.Where(p => p.TimeZone is not null).ToFrozenDictionary(p => p.Key, p => DateTimeZoneProviders.Tzdb.GetZoneOrNull(p.TimeZone!), StringComparer.Ordinal);

    /// <summary>The zone of a person's weeks.</summary>
    public DateTimeZone Of(string person) => (_pods.TryGetValue(person, out var pod) ? _zones.GetValueOrDefault(pod) : null) ?? firm;
}
