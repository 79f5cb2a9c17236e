using System.Globalization;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands.Lists;

/// <summary>The day that lists look from, and how they say so.</summary>
/// <param name="organization">Whose days count.</param>
/// <param name="clock">The clock.</param>
public sealed class ListClock(Organization organization, TimeProvider clock)
{
    /// <summary>Today.</summary>
    public AsOf Today => clock.Today(organization.Zone);

    /// <summary>Where the figures come from.</summary>
    /// <param name="look">The figures.</param>
    /// <param name="asked">What they were asked for: answer, document.</param>
    public string Source(PortfolioLook look, string asked = "answer") => look.IsKept
        ? $"as of the end of {look.AsOf.Day.ToString("ddd d MMM uuuu", CultureInfo.InvariantCulture)}, from the daily snapshots{(look.Standings.Any(one => one.IsToday) ? "; accounts acted on since as of now" : "")}{Later(look.Arrived)}"
        : $"as of {Words.Moment(clock.Now.InZone(organization.Zone))}, scored for this {asked}{(look.IsEdited ? ", all weeks by the scorecard in force: it was edited within 4 weeks" : "")}";

    private static string Later(ArrivedRows? arrived) => arrived switch
    {
        { IsMore: true } => string.Create(CultureInfo.InvariantCulture, $"; of at least {PortfolioReader.MostActs:N0} acts since, the older ones show with the next snapshot{(arrived.Rows > 0 ? $", as do at least {arrived.Rows:N0} rows that came in" : "")}"),
        { Rows: 1 } => "; 1 row that came in since shows with the next snapshot",
        { Rows: > 1 } => string.Create(CultureInfo.InvariantCulture, $"; {arrived.Rows:N0} rows that came in since show with the next snapshot"),
        _ => "",
    };
}
