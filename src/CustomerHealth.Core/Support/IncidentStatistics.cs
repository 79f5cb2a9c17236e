using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Statistics;
using NodaTime;

namespace CustomerHealth.Core.Support;

/// <summary>Adds incidents up as they are read: all, by priority, by location, and by the week they were opened in.</summary>
/// <param name="calendar">Says what a business day is.</param>
public sealed class IncidentStatistics(BusinessCalendar calendar)
{
    private readonly SortedDictionary<string, IncidentTotals> _priorities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocationTotals> _locations = new(StringComparer.Ordinal);
    private readonly SortedDictionary<LocalDate, Proportion> _weeks = [];

    /// <summary>All incidents.</summary>
    public IncidentTotals All { get; } = new(calendar);

    /// <summary>By priority, in ordinal order.</summary>
    public IReadOnlyDictionary<string, IncidentTotals> Priorities => _priorities;

    /// <summary>By location, those with most incidents first; incidents without a location are in none.</summary>
    public IReadOnlyList<KeyValuePair<string, LocationTotals>> Locations =>
        [.. _locations.OrderByDescending(location => location.Value.MadeSla.Trials).ThenBy(location => location.Key, StringComparer.Ordinal)];

    /// <summary>Incidents opened in the week that starts on each Monday, and how many of them were closed within the time agreed.</summary>
    public IReadOnlyDictionary<LocalDate, Proportion> Weeks => _weeks;

    /// <summary>Adds an incident.</summary>
    public void Add(Incident incident)
    {
        All.Add(incident);
        if (!_priorities.TryGetValue(incident.Priority, out var priority))
            _priorities[incident.Priority] = priority = new IncidentTotals(calendar);
        priority.Add(incident);

        if (incident.Location is { } place)
        {
            if (!_locations.TryGetValue(place, out var location))
                _locations[place] = location = new LocationTotals();
            location.Add(incident);
        }

        var monday = incident.Opened.Date.PlusDays(1).Previous(IsoDayOfWeek.Monday);
        var (made, opened) = _weeks.GetValueOrDefault(monday);
        _weeks[monday] = new Proportion(made + (incident.MadeSla ? 1 : 0), opened + 1);
    }
}
