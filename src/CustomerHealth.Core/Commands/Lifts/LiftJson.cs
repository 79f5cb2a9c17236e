using System.Collections.Immutable;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.WhatIf;

namespace CustomerHealth.Core.Commands.Lifts;

/// <summary>One target in the data of <c>whatif</c> (docs/scorecards.md).</summary>
internal sealed record LiftJson(
    string View, string? Group, double? Score, string Band, double Coverage, object? Plan, ImmutableArray<object> Alternatives, ImmutableArray<object> Holds, string? OutOfReach, string? Doubt, ImmutableArray<object> Falls)
{
    public static LiftJson Of(Lift lift) => new(
        lift.Target.View.Key,
        lift.Target.Group?.Key,
        lift.Now.Score,
        BandWords.Code(lift.Now.Band),
        Math.Round(lift.Now.Coverage, 9),
        lift.Plan is { } plan ? Json(plan) : null,
        [.. lift.Others.Select(Json)],
        [.. lift.Holds.Select(Json)],
        lift.OutOfReach,
        lift.Doubt,
        [.. lift.Falls.Select(f => new { Measure = f.Measure.Measure.Key, f.After.Score, Band = BandWords.Code(f.After.Band) })]);

    private static object Json(LiftPlan plan) => new
    {
        plan.After.Score,
        Coverage = Math.Round(plan.After.Coverage, 9),
        Changes = plan.Changes.Select(c => new
        {
            Measure = c.Now.Measure.Key,
            From = c.From,
            Target = c.Target,
            Band = BandWords.Code(c.To),
            State = c.IsUnmeasured ? "unmeasured" : "fresh",
            c.Owner,
            c.Play,
        }).ToList(),
    };

    private static object Json(Override held) => new
    {
        held.Id,
        held.Author,
        held.Reason,
        Cap = BandWords.Code(held.Cap),
        Until = held.Until.ToString("uuuu-MM-dd", null),
    };
}
