using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>What to do next, and which gaps in the data to fill: each with one owner and a day.</summary>
internal static class Steps
{
    private const int Most = 3;

    /// <summary>The plays of the conflicts, then of the worst risks, at most three; the same play is named once.</summary>
    public static ImmutableArray<Step> Next(CardFacts facts, Account account, Reader reader, LocalDate today)
    {
        var plays = facts.Conflicts.Select(c => new Step(c.Play, reader.AccountOwner(account), null))
            .Concat(facts.Risks.Select(r => StepOf(r, account, reader)));
        return [.. plays.DistinctBy(s => s.Text, StringComparer.Ordinal).Take(Most).Select(s => s with { Due = DueDay.Words(today) })];
    }

    /// <summary>For each unknown view the measure whose reading would raise its coverage most, at most three.</summary>
    public static ImmutableArray<Step> Gaps(AccountHealth health, Reader reader, LocalDate today) =>
        [.. health.Views.Where(v => v.IsUnderCovered).Select(v => GapOf(v, health.Account, reader)).OfType<Step>().Take(Most).Select(s => s with { Due = DueDay.Words(today) })];

    private static Step StepOf(Risk risk, Account account, Reader reader)
    {
        var fact = $"{risk.Measure.Measure.Name}: {risk.Measure.Why}";
        return risk.Play is { } play
            ? new Step(play.TrimEnd('.'), reader.Functional(risk.Owner, account), null, fact)
            : new Step($"Look into {risk.Measure.Measure.Name}", reader.Functional(risk.Owner, account), null, risk.Measure.Why);
    }

    private static Step? GapOf(ViewResult view, Account account, Reader reader)
    {
        var best = (
            from g in view.Groups
            from m in g.Measures
            where m.State is MeasureState.Missing or MeasureState.Stale
            let gain = Shares.Of(view, g, m)
            orderby gain descending
            select (Group: g.Group, Measure: m, Gain: gain)).FirstOrDefault();
        return best.Measure is null
            ? null
            : new Step(
                $"Measure {best.Measure.Measure.Name}: takes {view.View.Name} from {ScoreNumbers.Percent(view.Coverage, belowMinimum: true)} to {ScoreNumbers.Percent(view.Coverage + best.Gain, belowMinimum: true)} data",
                reader.Functional(best.Group.Owner, account),
                null,
                $"{best.Measure.Why}; to enter it: {CommandText.OfAccount(account.Key)} set {best.Measure.Measure.Key} VALUE");
    }
}
