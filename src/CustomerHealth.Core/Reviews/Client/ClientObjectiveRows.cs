using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Goals;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>Objectives as rows, tiles and bars, in words for the client.</summary>
internal static class ClientObjectiveRows
{
    private const int LongestUnit = 10;
    private const int MostTiles = 4;
    private const int MostBars = 30;

    public static ImmutableArray<Dictionary<string, object?>> Rows(IEnumerable<ObjectiveStanding> standings) => [.. standings.Select(Row)];

    public static ImmutableArray<Dictionary<string, object?>> Tiles(IEnumerable<ObjectiveStanding> standings) => [.. standings.Take(MostTiles).Select(Tile)];

    /// <summary>How far each that has begun has come, in parts in a hundred of the way to its target.</summary>
    public static ImmutableArray<Dictionary<string, object?>> Bars(IEnumerable<ObjectiveStanding> standings) =>
        [.. standings.Where(s => s.State != ObjectiveState.NotStarted).Take(MostBars).Select(Bar)];

    /// <summary>Met, On the way, Behind its pace.</summary>
    public static string Word(ObjectiveState state) => state switch
    {
        ObjectiveState.Met => "Met",
        ObjectiveState.Held => "Held",
        ObjectiveState.OnTheWay => "On the way",
        ObjectiveState.Behind => "Behind its pace",
        ObjectiveState.NotMet => "Not met",
        ObjectiveState.NotMeasured => "Not measured",
        ObjectiveState.NoDirection => TargetReaches.NoDirection,
        ObjectiveState.NotStarted => "Not started",
    };

    /// <summary>The same in a sentence, after how many there are: 2 are behind their pace.</summary>
    public static string Phrase(ObjectiveState state, int count) => state switch
    {
        ObjectiveState.NoDirection => "cannot be placed, for target and baseline are one",
        ObjectiveState.Behind when count > 1 => "are behind their pace",
        _ => $"{(count == 1 ? "is" : "are")} {Word(state).ToLowerInvariant()}",
    };

    public static string Status(ObjectiveState state) => state switch
    {
        ObjectiveState.Met or ObjectiveState.Held or ObjectiveState.OnTheWay => "green",
        ObjectiveState.Behind => "yellow",
        ObjectiveState.NotMet => "red",
        ObjectiveState.NotMeasured or ObjectiveState.NoDirection or ObjectiveState.NotStarted => "unknown",
    };

    /// <summary>The metric without the unit behind its last comma: "Trials that pay".</summary>
    public static string NameOf(Objective objective) => Parts(objective).Name;

    private static Dictionary<string, object?> Row(ObjectiveStanding standing)
    {
        var objective = standing.Objective;
        return new(StringComparer.Ordinal)
        {
            ["name"] = NameOf(objective),
            ["baseline"] = Amount(objective, objective.Baseline),
            ["target"] = Amount(objective, objective.Target),
            ["current"] = objective.Current is { } current ? Amount(objective, current) : Figures.None,
            ["due"] = HeldDay.Of(objective.Due),
            ["agreedBy"] = objective.AgreedBy ?? Figures.None,
            ["status"] = Status(standing.State),
            ["word"] = Word(standing.State),
            ["pace"] = PaceOf(standing),
        };
    }

    private static Dictionary<string, object?> Tile(ObjectiveStanding standing)
    {
        var (name, unit) = Parts(standing.Objective);
        return new(StringComparer.Ordinal)
        {
            ["label"] = name,
            ["value"] = standing.Objective.Current is { } current ? Figures.Number(current) : "",
            ["of"] = unit,
            ["note"] = $"target {Figures.Number(standing.Objective.Target)}, from {Figures.Number(standing.Objective.Baseline)}",
            ["detail"] = $"due {Figures.Date(standing.Objective.Due)}",
            ["status"] = Status(standing.State),
            ["says"] = Word(standing.State),
        };
    }

    private static Dictionary<string, object?> Bar(ObjectiveStanding standing) => new(StringComparer.Ordinal)
    {
        ["label"] = NameOf(standing.Objective),
        ["value"] = standing.Pace.Done is { } progress ? Math.Round(Math.Max(0, progress) * 100) : null,
        ["plan"] = Math.Round(standing.Pace.Elapsed * 100),
    };

    /// <summary>How far it has come, and when it lands.</summary>
    public static string PaceOf(ObjectiveStanding standing)
    {
        var (done, late) = (standing.Pace.Done, standing.Pace.DaysLate);
        return standing.State switch
        {
            ObjectiveState.Met => done > 1 ? "beyond the target" : "on the target",
            ObjectiveState.Held => "still on the target, where it began",
            ObjectiveState.NoDirection => TargetReaches.WhyNoDirection,
            ObjectiveState.NotMet => $"{Way(standing)} by the due day",
            ObjectiveState.NotMeasured => "no value on record",
            ObjectiveState.NotStarted => $"starts on {Figures.Date(standing.Objective.Start)}",
            ObjectiveState.OnTheWay or ObjectiveState.Behind => late switch
            {
                null when done <= 0 => "has not moved towards its target yet",
                null => Way(standing),
                0 => $"{Way(standing)}; at this pace it lands on the due day",
                < 0 => $"{Way(standing)}; at this pace it lands {Figures.Count(-late.Value, "day")} early",
                _ => $"{Way(standing)}; at this pace it lands {Figures.Count(late.Value, "day")} late",
            },
        };
    }

    private static string Way(ObjectiveStanding standing) => $"{Figures.Percent(Math.Clamp(standing.Pace.Done ?? 0, 0, 1))} of the way";

    /// <summary>An amount of what it measures, with its unit.</summary>
    public static string Amount(Objective objective, double amount)
    {
        var unit = Parts(objective).Unit;
        return unit.Length == 0 ? Figures.Number(amount) : $"{Figures.Number(amount)}\u00A0{unit}";
    }

    private static (string Name, string Unit) Parts(Objective objective)
    {
        var comma = objective.Metric.LastIndexOf(", ", StringComparison.Ordinal);
        var unit = comma < 0 ? "" : objective.Metric[(comma + 2)..].Trim();
        return comma > 0 && unit.Length is > 0 and <= LongestUnit && !unit.Contains(' ', StringComparison.Ordinal) ? (objective.Metric[..comma], unit) : (objective.Metric, "");
    }
}
