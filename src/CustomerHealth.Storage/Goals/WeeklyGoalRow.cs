using CustomerHealth.Core.Goals;
using NodaTime;

namespace CustomerHealth.Storage.Goals;

/// <summary>A row of <c>weekly_goal</c>.</summary>
internal sealed class WeeklyGoalRow
{
    public string Account { get; set; } = "";

    public string Owner { get; set; } = "";

    public string? Objective { get; set; }

    public string Week { get; set; } = "";

    public string Text { get; set; } = "";

    public string State { get; set; } = "";

    public long? DoneAt { get; set; }

    public WeeklyGoal ToGoal() => new()
    {
        Account = Account,
        Owner = Owner,
        Objective = Objective,
        Week = IsoWeek.Parse(Week) ?? throw new InvalidDataException($"The week '{Week}' of a weekly goal of {Account} is not one such as 2026-W47."),
        Text = Text,
        State = Enum.TryParse<GoalState>(State, ignoreCase: true, out var state) ? state : throw new InvalidDataException($"The state '{State}' of a weekly goal of {Account} is unknown."),
        DoneAt = DoneAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null,
    };
}
