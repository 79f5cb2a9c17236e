using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Statistics;
using NodaTime;

namespace CustomerHealth.Core.Support;

/// <summary>What incidents add up to. Memory grows with how many different durations there are, not with how many incidents.</summary>
/// <param name="calendar">Says what a business day is.</param>
public sealed class IncidentTotals(BusinessCalendar calendar)
{
    private readonly BusinessHours _hours = new(calendar, new LocalTime(9, 0), new LocalTime(17, 0));
    private long _madeSla;
    private long _reopened;
    private long _reassigned;
    private long _takenUpInTime;
    private long _resolvedInTime;

    /// <summary>How many there are.</summary>
    public long Tickets { get; private set; }

    /// <summary>How many have no time of resolution.</summary>
    public long ResolvedMissing { get; private set; }

    /// <summary>How many were resolved before they were opened: slips of the log, left out of times and shares of resolution.</summary>
    public long ResolvedBeforeOpened { get; private set; }

    /// <summary>How many nobody has taken up.</summary>
    public long LeftNewMissing { get; private set; }

    /// <summary>Seconds from opening to resolution.</summary>
    public Tally SecondsToResolve { get; } = new();

    /// <summary>Seconds of business hours, 9 to 17, from opening until somebody took it up; 0 for one that was taken up before it was opened.</summary>
    public Tally BusinessSecondsToTakeUp { get; } = new();

    /// <summary>Those closed within the time agreed.</summary>
    public Proportion? MadeSla => Share(_madeSla, Tickets);

    /// <summary>Those opened again at least once.</summary>
    public Proportion? Reopened => Share(_reopened, Tickets);

    /// <summary>Those that went to another group at least once.</summary>
    public Proportion? Reassigned => Share(_reassigned, Tickets);

    /// <summary>Of those taken up, how many by the end of the business day after the one they were opened on.</summary>
    public Proportion? TakenUpWithinOneBusinessDay => Share(_takenUpInTime, BusinessSecondsToTakeUp.Count);

    /// <summary>Of those resolved, how many by the end of the business day after the one they were opened on.</summary>
    public Proportion? ResolvedWithinOneBusinessDay => Share(_resolvedInTime, SecondsToResolve.Count);

    /// <summary>Adds an incident.</summary>
    public void Add(Incident incident)
    {
        Tickets++;
        _madeSla += incident.MadeSla ? 1 : 0;
        _reopened += incident.Reopens > 0 ? 1 : 0;
        _reassigned += incident.Reassignments > 0 ? 1 : 0;
        var due = calendar.AddBusinessDays(incident.Opened.Date, 1);
        AddTakingUp(incident, due);
        AddResolution(incident, due);
    }

    private void AddTakingUp(Incident incident, LocalDate due)
    {
        if (incident.LeftNew is not { } taken)
        {
            LeftNewMissing++;
            return;
        }

        BusinessSecondsToTakeUp.Add(_hours.SecondsBetween(incident.Opened, taken));
        _takenUpInTime += taken.Date <= due ? 1 : 0;
    }

    private void AddResolution(Incident incident, LocalDate due)
    {
        if (incident.Resolved is not { } resolved)
        {
            ResolvedMissing++;
        }
        else if (incident.SecondsToResolve is { } seconds)
        {
            SecondsToResolve.Add(seconds);
            _resolvedInTime += resolved.Date <= due ? 1 : 0;
        }
        else
        {
            ResolvedBeforeOpened++;
        }
    }

    private static Proportion? Share(long hits, long trials) => trials == 0 ? null : new Proportion(hits, trials);
}
