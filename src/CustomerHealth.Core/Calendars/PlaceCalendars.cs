using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace CustomerHealth.Core.Calendars;

/// <summary>Business calendars by place, such as <c>GB-SCT</c> or <c>US</c>. A region without holidays of its own has its country's.</summary>
public sealed class PlaceCalendars
{
    private readonly FrozenDictionary<string, BusinessCalendar> _calendars;
    private readonly FrozenDictionary<string, (int First, int Last)> _years;

    /// <summary>Calendars of Monday to Friday without the holidays of each place.</summary>
    public PlaceCalendars(IEnumerable<(string Place, LocalDate Date)> holidays)
    {
        var byPlace = holidays.GroupBy(holiday => holiday.Place, holiday => holiday.Date, StringComparer.Ordinal).ToList();
        _calendars = byPlace.ToFrozenDictionary(place => place.Key, place => new BusinessCalendar(place), StringComparer.Ordinal);
        _years = byPlace.ToFrozenDictionary(place => place.Key, place => (place.Min(day => day.Year), place.Max(day => day.Year)), StringComparer.Ordinal);
        Places = [.. _calendars.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>All places, in ordinal order.</summary>
    public ImmutableArray<string> Places { get; }

    /// <summary>The place whose holidays a place has: itself, else its country; null when neither is known.</summary>
    public string? Resolve(string place)
    {
        if (_calendars.ContainsKey(place))
            return place;
        var dash = place.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && _calendars.ContainsKey(place[..dash]) ? place[..dash] : null;
    }

    /// <summary>The calendar of a place that <see cref="Resolve"/> knows.</summary>
    /// <exception cref="KeyNotFoundException">It does not.</exception>
    public BusinessCalendar Of(string place) => _calendars[Resolve(place) ?? throw new KeyNotFoundException($"There are no holidays for '{place}'.")];

    /// <summary>The first and last year with holidays; beyond them only weekends are known.</summary>
    public (int First, int Last) Years(string place) => _years[Resolve(place) ?? throw new KeyNotFoundException($"There are no holidays for '{place}'.")];
}
