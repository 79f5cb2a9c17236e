using NodaTime;

namespace CustomerHealth.Core.Import;

/// <summary>A row of <c>weekly_goals.csv</c>; <paramref name="Week"/> is an ISO week such as <c>2026-W47</c>.</summary>
public sealed record WeeklyGoalRecord(
    string Account, string Owner, string? Objective, string Week, string Text, string State, Instant? DoneAt) : ImportRecord;
