using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using CustomerHealth.Core.WhatIf;

namespace CustomerHealth.Core.Commands.Lifts;

/// <summary>Puts what would make a view green into words and steps.</summary>
/// <param name="health">The account as it is.</param>
/// <param name="reader">Names the people.</param>
internal sealed class LiftWords(AccountHealth health, Reader reader)
{
    /// <summary>"Vendor Risk 71 Yellow to 76".</summary>
    public static string Head(Lift lift)
    {
        var now = Stands(lift.Target, lift.Now);
        return lift.Plan is { } plan ? $"{lift.Target.Name}: {now} to {Score(lift.Target, plan.After)} Green" : $"{lift.Target.Name}: {now}";
    }

    /// <summary>"2 changes", "1 cap to lift and 2 changes".</summary>
    public static string Size(Lift lift)
    {
        var changes = lift.Plan!.Changes.Length;
        var caps = lift.Holds.Length;
        return caps == 0 ? Figures.Count(changes, "change")
            : changes == 0 ? $"{Figures.Count(caps, "cap")} to lift"
            : $"{Figures.Count(caps, "cap")} to lift and {Figures.Count(changes, "change")}";
    }

    /// <summary>What to do: caps first, then the changes, each with its owner.</summary>
    /// <param name="lift">What was found.</param>
    /// <param name="plan">The set of changes.</param>
    /// <param name="full">True: with the play of each.</param>
    public StepsSection Steps(Lift lift, LiftPlan plan, bool full) =>
        new(Head(lift with { Plan = plan }), [.. lift.Holds.Select(CapStep), .. plan.Changes.Select(c => StepOf(c, full))]);

    /// <summary>One line for another set: "Open tickets 3 or fewer, NPS 9 or more: 77".</summary>
    public static Line Other(Lift lift, LiftPlan plan) =>
        $"{string.Join(", ", plan.Changes.Select(c => $"{c.Now.Measure.Name} {Target(c)}"))}: {Score(lift.Target, plan.After)}";

    /// <summary>What would end a green.</summary>
    public static Line Falls(Lift lift)
    {
        const int Most = 3;
        if (lift.Falls.IsEmpty)
            return "No single measure that turned Red would end that.";
        var named = lift.Falls.Take(Most).Select(f => $"{f.Measure.Measure.Name} ({Stands(lift.Target, f.After)})").ToArray();
        var more = lift.Falls.Length - named.Length;
        return $"One measure turning Red would end that: {string.Join(", ", named)}{(more > 0 ? $" or {more} more" : "")}.";
    }

    /// <summary>"71 Yellow", "Unknown, 40 % on fresh data".</summary>
    public static string Stands(LiftTarget target, LiftState state) => state.Score is null
        ? $"{BandWords.Word(state.Band)}{(state.Band == Band.Unknown ? $", {ScoreNumbers.Percent(state.Coverage, belowMinimum: true)} on fresh data" : "")}"
        : $"{Score(target, state)} {BandWords.Word(state.Band)}";

    private static string Score(LiftTarget target, LiftState state) => Figures.Score(state.Score, target.View);

    private static string Target(MeasureChange change) =>
        change.Now.Measure.Kind == MeasureKind.Colour || change.To == Band.Green ? change.Target : $"{change.Target} ({BandWords.Word(change.To)})";

    private Step CapStep(Overrides.Override held) => new(
        $"Lift the cap at {BandWords.Word(held.Cap)}, or wait: it ends after {Words.DayAndYear(held.Until)}", reader.Named(held.Author), null, held.Reason);

    private Step StepOf(MeasureChange change, bool full)
    {
        var name = change.Now.Measure.Name;
        var text = change.IsUnmeasured ? $"Measure {name} and find it {Target(change)}" : $"{name}: {change.From} to {Target(change)}";
        var because = full ? change.Play?.TrimEnd('.') ?? change.Now.Why : change.IsUnmeasured ? change.Now.Why : null;
        return new Step(text, reader.Functional(change.Owner, health.Account), null, because);
    }
}
