using System.Collections.Immutable;
using CustomerHealth.Core.Explanations.Games;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Explanations;

/// <summary>The rows behind a part.</summary>
internal sealed class PartSources(ScoredDay from, ScoredDay to)
{
    /// <summary>More readings than this are not listed; the newest are.</summary>
    public const int MostReadings = 20;

    /// <summary>The rows of one factor of a measure, and how many readings there are, listed or not.</summary>
    public (ImmutableArray<string> Sources, int Readings) Of(MeasureGame game, Factor factor) => factor switch
    {
        Factor.Readings => Readings(game, slid: false),
        Factor.Day => Readings(game, slid: true),
        Factor.Definition or Factor.Weight => (Scorecards(), 0),
        Factor.Attributes or Factor.Tenure => (Accounts(), 0),
        Factor.Cap => throw new ArgumentOutOfRangeException(nameof(factor), factor, "Not about one measure."),
    };

    /// <summary>Both scorecards; one when they are the same.</summary>
    public ImmutableArray<string> Scorecards() =>
        [.. new[] { from, to }.Select(d => $"scorecard:{d.Scorecard.Version}").Distinct(StringComparer.Ordinal)];

    /// <summary>What held the score down at either end.</summary>
    public ImmutableArray<string> Caps(AppliedCap? before, AppliedCap? after) =>
        [.. new[] { Cap(before, from), Cap(after, to) }.OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Cap(AppliedCap? cap, ScoredDay day) =>
        cap is not null && cap.Source.StartsWith("account:", StringComparison.Ordinal) ? Account(day) : cap?.Source;

    private ImmutableArray<string> Accounts() => [Account(from), Account(to)];

    private static string Account(ScoredDay day) => string.Create(null, $"account:{day.Evidence.Account.Key}@{day.AsOf.Day:uuuu-MM-dd}");

    /// <summary>The readings that count at one end only: those that came, or those that time alone took out; else those that count at both.</summary>
    private (ImmutableArray<string>, int) Readings(MeasureGame game, bool slid)
    {
        HashSet<Reading> before = [.. CountingReadings.Of(game.Before, from.Evidence.History, from.AsOf)];
        HashSet<Reading> after = [.. CountingReadings.Of(game.After, to.Evidence.History, to.AsOf)];
        var ends = before.Where(r => !after.Contains(r)).Concat(after.Where(r => !before.Contains(r))).ToList();
        var chosen = ends.FindAll(r => (Seen(r, from.AsOf) && Seen(r, to.AsOf)) == slid || (!slid && !Windowed(game)));
        if (chosen is [])
            chosen = [.. before.Union(after)];
        var ordered = chosen.OrderByDescending(r => r.At).ThenByDescending(r => r.Id, StringComparer.Ordinal).Select(r => $"observation:{r.Id}");
        return ([.. ordered.Take(MostReadings)], chosen.Count);
    }

    private static bool Windowed(MeasureGame game) => game.After.Measure.Over is { Take: not (Take.Last or Take.DaysSince) };

    private static bool Seen(Reading reading, AsOf asOf) => reading.At < asOf.Cutoff && reading.KnownAt < asOf.KnownBefore;
}
