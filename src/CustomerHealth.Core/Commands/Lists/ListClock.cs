using System.Globalization;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Commands.Lists;

/// <summary>The day that lists look from, and how they say so.</summary>
/// <param name="organization">Whose days count.</param>
/// <param name="clock">The clock.</param>
public sealed class ListClock(Organization organization, TimeProvider clock)
{
    /// <summary>Today.</summary>
    public AsOf Today => clock.Today(organization.Zone);

    /// <summary>This moment.</summary>
    public Instant Now => clock.Now;

    /// <summary>This moment with its zone: "Mon 16 Nov 2026, 09:00 CET".</summary>
    public string Moment => Words.Moment(clock.Now.InZone(organization.Zone));

    /// <summary>Where the figures of an answer come from.</summary>
    public string Source(PortfolioLook look) => Source(look, $"as of {Moment}, scored for this answer");

    /// <summary>The same on paper, without the time of day: the same figures make the same document (RP-3).</summary>
    public static string OnPaper(PortfolioLook look) => Source(look, $"as of {Words.DayAndYear(look.AsOf.Day)}, scored for this document");

    private static string Source(PortfolioLook look, string scored) => look.IsKept
        ? $"as of the end of {look.AsOf.Day.ToString("ddd d MMM uuuu", CultureInfo.InvariantCulture)}, from the daily snapshots{(look.Standings.Any(one => one.IsToday) ? "; accounts acted on since as of now" : "")}{Later(look.Arrived)}"
        : $"{scored}{(look.IsEdited ? ", all weeks by the scorecard in force: it was edited within 4 weeks" : "")}";

    private static string Later(ArrivedRows? arrived) => arrived switch
    {
        { IsMore: true } => string.Create(CultureInfo.InvariantCulture, $"; of at least {PortfolioReader.MostActs:N0} acts since, the older ones show with the next snapshot{(arrived.Rows > 0 ? $", as do at least {arrived.Rows:N0} rows that came in" : "")}"),
        { Rows: 1 } => "; 1 row that came in since shows with the next snapshot",
        { Rows: > 1 } => string.Create(CultureInfo.InvariantCulture, $"; {arrived.Rows:N0} rows that came in since show with the next snapshot"),
        _ => "",
    };
}
