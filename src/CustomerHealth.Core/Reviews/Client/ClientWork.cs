using System.Collections.Immutable;
using CustomerHealth.Core.Goals;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>The work of a quarter: weekly goals that were done. What was missed, put off or is open stays inside.</summary>
/// <param name="Items">By day, then text.</param>
/// <param name="OnRecordFrom">The first week of which anything is known when that is not the first of the quarter; else null.</param>
public sealed record ClientWork(ImmutableArray<ClientWorkItem> Items, LocalDate? OnRecordFrom)
{
    private const int LastOfWeek = 6;

    /// <summary>True when the texts may be read by the client.</summary>
    public bool IsShared { get; init; } = true;

    /// <summary>The same with its texts, or without any: nobody has asked for them to be shared (GC-5).</summary>
    public ClientWork Shared(bool isShared) => isShared ? this : this with { IsShared = false, Items = [.. Items.Select(i => i with { Text = null })] };

    /// <summary>Picks what was done within the days.</summary>
    /// <param name="goals">Weekly goals of the account in the weeks of those days.</param>
    /// <param name="days">The quarter, up to the day looked from.</param>
    /// <param name="zone">Whose days count.</param>
    public static ClientWork Of(IReadOnlyList<WeeklyGoal> goals, DateInterval days, DateTimeZone zone)
    {
        var items = goals.Where(g => g.State == GoalState.Done)
            .Select(g => new ClientWorkItem(g.Objective, g.Text, g.DoneAt?.InZone(zone).Date ?? g.Week.PlusDays(LastOfWeek)))
            .Where(i => days.Contains(i.Day))
            .OrderBy(i => i.Day).ThenBy(i => i.Text, StringComparer.Ordinal);
        var first = goals.Count == 0 ? (LocalDate?)null : goals.Min(g => g.Week);
        return new([.. items], first > IsoWeek.MondayOf(days.Start) ? first : null);
    }
}
