using CustomerHealth.Core.Comparisons;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Pilots;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using CustomerHealth.Core.WhatIf;
using NodaTime;

namespace CustomerHealth.Core.Commands.Pilots;

/// <summary>Puts a pilot into words.</summary>
internal static class PilotWords
{
    /// <summary>"until 31 Dec", "since 1 Nov".</summary>
    public static string Runs(Pilot pilot, LocalDate today) =>
        pilot.Until is { } until ? $"until {Words.Day(until, today)}" : $"since {Words.Day(pilot.From, today)}";

    /// <summary>"region EMEA or Nordics, pod north".</summary>
    public static string For(Pilot pilot) => string.Join(", ", new[]
    {
        ("region", pilot.Regions), ("segment", pilot.Segments), ("pod", pilot.Pods),
    }.Where(f => !f.Item2.IsEmpty).Select(f => $"{f.Item1} {string.Join(" or ", f.Item2)}"));

    /// <summary>"Vendor Risk would be 58 Yellow (now 71 Yellow)"; a change of band stands out.</summary>
    public static Line Beside(LiftTarget target, LiftState now, LiftState then)
    {
        var sentence = $"{target.Name} would be {Stands(target, then)} (now {Stands(target, now)})";
        return now.Band == then.Band ? sentence : Line.Of(new TextSpan(sentence + ": another band", SpanStyle.Strong));
    }

    /// <summary>"Acme Robotics: Vendor Risk 71 Yellow to 76 Green, Open tickets: green from 3 to 5".</summary>
    public static Line Changed(BandChange change)
    {
        var why = change.Reasons is [var first, ..] ? $", {first.What}" : "";
        return $"{change.Account.Name}: {change.Target.Name} {Stands(change.Target, change.From)} to {Stands(change.Target, change.To)}{why}";
    }

    private static string Stands(LiftTarget target, LiftState state) =>
        state.Score is { } score ? $"{Figures.Score(score, target.View)} {BandWords.Word(state.Band)}" : BandWords.Word(state.Band);
}
