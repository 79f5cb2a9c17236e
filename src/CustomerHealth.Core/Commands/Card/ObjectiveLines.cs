using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Reviews.Client;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>The running objectives of an account and their pace: those that land latest first, at most three.</summary>
internal static class ObjectiveLines
{
    private const int Most = 3;

    /// <summary>The section; null when no objective runs on the day.</summary>
    public static TextSection? Of(IEnumerable<Objective> objectives, LocalDate today)
    {
        ImmutableArray<(Objective Objective, Pace Pace)> running =
            [.. objectives.Where(o => o.Start <= today && today <= o.Due).Select(o => (o, Pace.Of(o, today))).OrderBy(row => Order(row.Item2)).ThenBy(row => row.o.Due).ThenBy(row => row.o.Key, StringComparer.Ordinal)];
        if (running.IsEmpty)
            return null;
        var due = running.Select(row => row.Objective.Due).Distinct().ToList() is [var one] ? one : (LocalDate?)null;
        return new TextSection(
            "Objectives",
            due is { } day ? $"due {day.ToString("ddd d MMM", CultureInfo.InvariantCulture)}" : null,
            [
                .. running.Take(Most).Select(row => LineOf(row.Objective, row.Pace, today, withDue: due is null)),
                .. running.Length > Most ? new Line[] { string.Create(CultureInfo.InvariantCulture, $"{running.Length - Most} more") } : [],
            ]);
    }

    // What stands still never lands; then by days late; what says nothing stands behind what does, what is met last.
    private static int Order(Pace pace) => pace.State switch
    {
        PaceState.Standing => int.MinValue,
        PaceState.Moving => -pace.DaysLate!.Value,
        PaceState.Met or PaceState.Held => int.MaxValue,
        PaceState.Unknown or PaceState.NoDirection or PaceState.NotStarted => int.MaxValue - 1,
    };

    private static Line LineOf(Objective objective, Pace pace, LocalDate today, bool withDue)
    {
        var isLate = pace.State == PaceState.Standing || pace.DaysLate > 0;
        var current = objective.Current is { } value ? $"{ClientObjectiveRows.Amount(objective, value)} of " : "to ";
        return Line.Of(
            new TextSpan($"{ClientObjectiveRows.NameOf(objective)} {current}{ClientObjectiveRows.Amount(objective, objective.Target)}{(withDue ? $", due {Words.Day(objective.Due, today)}" : "")}: "),
            new TextSpan($"{(pace.State == PaceState.Moving ? "lands " : "")}{PaceWords.Of(pace)}", isLate ? SpanStyle.Strong : SpanStyle.Plain),
            new TextSpan(pace.Lands is { } lands ? $" ({Words.Day(lands, today)})" : ""));
    }
}
