using NodaTime;

namespace CustomerHealth.Core.Goals;

/// <summary>Where an objective lands if it goes on as it went so far: a straight line through its start and today (linear extrapolation).</summary>
/// <remarks>
/// done = (current − baseline) ÷ (target − baseline), so that it holds for targets below the baseline too; elapsed = days from start to today.
/// lands = start + ⌈elapsed ÷ done⌉ days; days late = lands − due. The current value counts as of today, because nothing says when it was read.
/// It is no forecast: it knows nothing of seasons, of work that pays only at its end, or of chance.
/// </remarks>
public sealed record Pace
{
    private const double FarthestDays = 3652;
    private const int Digits = 9;

    /// <summary>What can be said.</summary>
    public required PaceState State { get; init; }

    /// <summary>Share of the way from baseline to target that is done: below 0 on the wrong side, above 1 beyond the target; null when unknown.</summary>
    public double? Done { get; init; }

    /// <summary>Share of its days that is over, 0 to 1; 1 on the due day and after it.</summary>
    public required double Elapsed { get; init; }

    /// <summary>The day on which it lands; null unless it moves.</summary>
    public LocalDate? Lands { get; init; }

    /// <summary>Days from the due day to the landing, below 0 for a landing before it; null unless it moves.</summary>
    public int? DaysLate { get; init; }

    /// <summary>True when the due day is over and the target was not reached, as far as is known.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>The pace of an objective.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="today">The day looked from; the current value counts as of it.</param>
    public static Pace Of(Objective objective, LocalDate today)
    {
        var days = Period.DaysBetween(objective.Start, today);
        var all = Period.DaysBetween(objective.Start, objective.Due);
        var reach = TargetReaches.Of(objective);
        var done = reach == TargetReach.Held ? 1 : TargetReaches.ShareOf(objective);
        var state = StateOf(reach, done ?? 0, days);
        LocalDate? lands = state == PaceState.Moving ? objective.Start.PlusDays((int)Math.Ceiling(Math.Round(days / done!.Value, Digits))) : null;
        return new Pace
        {
            State = state,
            Done = done,
            Elapsed = all <= 0 ? (today >= objective.Due ? 1 : 0) : Math.Clamp((double)days / all, 0, 1),
            Lands = lands,
            DaysLate = lands is { } day ? Period.DaysBetween(objective.Due, day) : null,
            IsOverdue = !TargetReaches.IsMet(reach) && today > objective.Due,
        };
    }

    private static PaceState StateOf(TargetReach reach, double done, int days) => reach switch
    {
        TargetReach.NotMeasured => PaceState.Unknown,
        TargetReach.NoDirection => PaceState.NoDirection,
        TargetReach.Held => PaceState.Held,
        TargetReach.Reached => PaceState.Met,
        TargetReach.NotReached when days <= 0 => PaceState.NotStarted,
        TargetReach.NotReached => done <= 0 || days / done > FarthestDays ? PaceState.Standing : PaceState.Moving,
    };
}
