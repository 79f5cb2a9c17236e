using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>What the views for clients say of an account (SC-5). The other views are not even scored.</summary>
public sealed record ClientOutcomes
{
    /// <summary>The measures, in the order of the scorecard; empty when no view is for clients.</summary>
    public ImmutableArray<ClientMeasure> Measures { get; init; } = [];

    /// <summary>Share of the weight that rests on fresh data, 0 to 1.</summary>
    public double Coverage { get; init; }

    /// <summary>The least share that is enough to say how they stand.</summary>
    public double Minimum { get; init; }

    /// <summary>True when something applies and too little of it is measured.</summary>
    public bool IsUnderCovered { get; init; }

    /// <summary>Scores what a client may see, and nothing else.</summary>
    /// <param name="scorecard">The scorecard; only its views for clients are used.</param>
    /// <param name="evidence">What is known of the account.</param>
    /// <param name="asOf">The day looked from.</param>
    /// <param name="before">The day compared with, and the account as it was on it (SC-11).</param>
    public static ClientOutcomes Of(Scorecard scorecard, AccountEvidence evidence, AsOf asOf, (AsOf Day, Account Account) before)
    {
        var now = Views(scorecard, evidence, asOf);
        if (now is [])
            return new();

        var then = Views(scorecard, evidence with { Account = before.Account }, before.Day);
        var earlier = then.SelectMany(Measured).ToDictionary(m => m.Measure.Key, m => m, StringComparer.Ordinal);
        return new ClientOutcomes
        {
            Measures = [.. now.SelectMany(Measured).Select(m => Measure(m, earlier[m.Measure.Key], asOf))],
            Coverage = now.Min(v => v.Coverage),
            Minimum = now.Max(v => v.View.MinimumCoverage),
            IsUnderCovered = now.Any(v => v.IsUnderCovered),
        };
    }

    /// <summary>The views for clients, and no other; empty when there is none. Without people's overrides: what they say is internal.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="evidence">What is known of the account.</param>
    /// <param name="asOf">The day looked from.</param>
    public static ImmutableArray<ViewResult> Views(Scorecard scorecard, AccountEvidence evidence, AsOf asOf)
    {
        var shared = scorecard with { Views = [.. scorecard.Views.Where(v => v.Audience == Audience.Client)] };
        return shared.Views is [] ? [] : new HealthEngine(shared, asOf).Score(evidence with { Overrides = [] }).Views;
    }

    private static IEnumerable<MeasureResult> Measured(ViewResult view) => view.Groups.SelectMany(g => g.Measures).DistinctBy(m => m.Measure.Key, StringComparer.Ordinal);

    private static ClientMeasure Measure(MeasureResult result, MeasureResult before, AsOf asOf) => new()
    {
        Key = result.Measure.Key,
        Name = result.Measure.Name,
        State = result.State,
        Band = result.Band,
        Value = Fresh(result),
        Number = result.State == MeasureState.Fresh ? result.Number : null,
        Unit = result.Measure.Unit,
        Target = Target(result),
        Before = Fresh(before),
        At = result.At?.InZone(asOf.Zone).Date,
    };

    private static string? Fresh(MeasureResult result) => result.State == MeasureState.Fresh ? Reason.Said(result) : null;

    private static string? Target(MeasureResult result)
    {
        if ((result.Cuts ?? result.Measure.Cuts) is not { } cuts || result.State == MeasureState.NotApplicable)
            return null;
        var unit = result.Measure.Kind == MeasureKind.Percent ? "\u00A0%" : result.Measure.Kind is MeasureKind.DaysSince or MeasureKind.DaysFromStart ? " days" : "";
        var green = Reason.Number(cuts.Green) + unit;
        return (result.Measure.Better, cuts.Inclusive) switch
        {
            (Direction.Lower, true) => $"{green}\u00A0or\u00A0less",
            (Direction.Lower, false) => $"below {green}",
            (Direction.Higher, true) => $"{green}\u00A0or\u00A0more",
            (Direction.Higher, false) => $"above {green}",
        };
    }
}
