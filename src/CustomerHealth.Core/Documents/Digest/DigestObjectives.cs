using System.Collections.Immutable;
using CustomerHealth.Core.Goals;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>The objectives that run in the week, with where they land by linear pace (GC-6); those that land late first.</summary>
internal sealed class DigestObjectives
{
    private const int Most = 4;
    private readonly WeeklyDigestInput _input;
    private readonly ImmutableArray<(Objective Objective, Pace Pace)> _running;

    public DigestObjectives(WeeklyDigestInput input)
    {
        _input = input;
        var week = input.Request.Week;
        _running =
        [
            .. input.Objectives.Where(o => o.Start <= week.Day && o.Due >= week.Monday).Select(o => (o, Pace: Pace.Of(o, week.Day)))
                .OrderBy(o => Rank(o.Pace)).ThenByDescending(o => o.Pace.DaysLate),
        ];
    }

    /// <summary>How many run.</summary>
    public int Count => _running.Length;

    /// <summary>How many land after their day, or will not.</summary>
    public int Late => _running.Count(o => Rank(o.Pace) is 0 or 1);

    /// <summary>How many are met or land in time.</summary>
    public int InTime => _running.Count(o => Rank(o.Pace) is 3 or 4);

    /// <summary>How many have nothing to say a pace by.</summary>
    public int Unsaid => Count - Late - InTime;

    /// <summary>How many more there are than <see cref="Rows"/> shows.</summary>
    public int More => Math.Max(0, Count - Most);

    /// <summary>Rows of the table.</summary>
    public ImmutableArray<Dictionary<string, object?>> Rows => [.. _running.Take(Most).Select(o => Row(o.Objective, o.Pace))];

    private static int Rank(Pace pace) => pace.State switch
    {
        PaceState.Standing => 0,
        PaceState.Moving when pace.DaysLate > 0 => 1,
        PaceState.Unknown or PaceState.NoDirection or PaceState.NotStarted => 2,
        PaceState.Moving => 3,
        PaceState.Met or PaceState.Held => 4,
    };

    private Dictionary<string, object?> Row(Objective objective, Pace pace) => new(StringComparer.Ordinal)
    {
        ["account"] = _input.Find(objective.Account)?.Account.Name ?? objective.Account,
        ["metric"] = objective.Metric,
        ["baseline"] = Figures.Number(objective.Baseline),
        ["current"] = objective.Current is { } current ? Figures.Number(current) : Figures.None,
        ["target"] = Figures.Number(objective.Target),
        ["due"] = Time.Words.Day(objective.Due, _input.Request.Week.Day),
        ["lands"] = pace.Lands is { } day ? Time.Words.Day(day, _input.Request.Week.Day) : Figures.None,
        ["pace"] = PaceWords.Of(pace),
    };
}
