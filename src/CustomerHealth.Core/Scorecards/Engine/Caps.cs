using System.Collections.Immutable;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Scorecards.Engine;

/// <summary>Finds what holds a view or a group down: people's overrides and the scorecard's own rules (SC-10).</summary>
internal sealed class Caps(Scorecard scorecard, AsOf asOf)
{
    private readonly DayStarts _days = new(asOf);
    private readonly Dictionary<string, int?> _validDays = scorecard.Views.SelectMany(v => v.Groups).SelectMany(g => g.Measures)
        .GroupBy(m => m.Key, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().ValidDays, StringComparer.Ordinal);

    /// <summary>The lowest cap on a score; of equal ones a person's, then the earlier. Null when none holds it down.</summary>
    /// <param name="view">The view.</param>
    /// <param name="group">Key of the group; null for the view as a whole.</param>
    /// <param name="score">The score without caps.</param>
    /// <param name="evidence">The account.</param>
    public AppliedCap? On(View view, string? group, double score, AccountEvidence evidence)
    {
        AppliedCap? lowest = null;
        if (!evidence.Overrides.IsDefaultOrEmpty)
            lowest = OfPeople(view, group, score, evidence.Overrides);
        foreach (var rule in view.Caps)
        {
            var points = view.CappedAt(rule.At);
            if (string.Equals(rule.Group, group, StringComparison.Ordinal) && points < (lowest?.Points ?? score) && SourceOf(rule, evidence) is { } source)
                lowest = new AppliedCap(rule.At, points, score, rule.Why, source);
        }

        return lowest;
    }

    private AppliedCap? OfPeople(View view, string? group, double score, ImmutableArray<Override> overrides)
    {
        AppliedCap? lowest = null;
        foreach (var held in overrides)
        {
            var points = view.CappedAt(held.Cap);
            if (string.Equals(held.View, view.Key, StringComparison.Ordinal) && string.Equals(held.Group, group, StringComparison.Ordinal)
                && points < (lowest?.Points ?? score) && held.Holds(asOf))
            {
                lowest = new AppliedCap(held.Cap, points, score, held.Reason, $"override:{held.Id}") { Held = held };
            }
        }

        return lowest;
    }

    private string? SourceOf(CapRule rule, AccountEvidence evidence)
    {
        if (!Conditions.Holds(rule.When, evidence.Account, evidence.History, asOf))
            return null;
        if (rule.When.Measure is not { } measure)
            return $"account:{evidence.Account.Key}";
        if (!new KnownReadings(evidence.History.Of(measure), asOf).TryNewest(out var newest))
            return null;
        var valid = _validDays.GetValueOrDefault(measure);
        return valid is { } days && newest.At < _days.Start(days) ? null : $"observation:{newest.Id}";
    }
}
