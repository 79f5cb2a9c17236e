using System.Globalization;
using CustomerHealth.Core.Explanations.Games;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Explanations;

/// <summary>What a part that is about one measure says: a short fact, and the same with what it means.</summary>
internal sealed class MeasureWords(ScoredDay from, ScoredDay to)
{
    private const string WeightGone = "its weight went to the others";

    /// <summary>From what to what, without the measure's name.</summary>
    public string Fact(PartKind kind, MeasureGame game, Factor factor) => kind switch
    {
        PartKind.Observation => Sides(Observed(game)),
        PartKind.Staleness => Aged(game.Move(Factor.Day)),
        PartKind.NotApplicable => game.After.State == MeasureState.NotApplicable ? "no longer applies" : "applies now",
        PartKind.Weight => WeightWords.Of(game.Pair.Weight, to),
        PartKind.Threshold => $"{DefinitionChanges.Of(game.Pair.From, game.Pair.To)} in {WeightWords.Scorecard(to)}",
        PartKind.Lifecycle => factor == Factor.Tenure ? Tenure(game) : string.Join(", ", AttributeChanges.Of(from.Evidence.Account, to.Evidence.Account)),
        PartKind.Override or PartKind.Rounding or PartKind.Appeared or PartKind.Disappeared =>
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a part about one measure."),
    };

    /// <summary>The whole sentence: "Open cases 12 → 7: red to yellow".</summary>
    public string Why(PartKind kind, MeasureGame game, Factor factor)
    {
        var name = game.After.Measure.Name;
        var fact = Fact(kind, game, factor);
        return kind switch
        {
            PartKind.Observation when game is { After.Measure.Kind: MeasureKind.Colour, After.State: MeasureState.Fresh, Before.State: MeasureState.Fresh } => $"{name} {fact}",
            PartKind.Observation => $"{name} {fact}: {Bands(Observed(game))}",
            PartKind.Staleness => $"{name} {fact}: {Bands(game.Move(Factor.Day))}",
            PartKind.NotApplicable when game.After.State == MeasureState.NotApplicable => $"{name} {fact} ({game.After.Note ?? "does not apply"}): {WeightGone}",
            PartKind.NotApplicable => $"{name} {fact}: {Side(game.After)}",
            PartKind.Weight => $"{name} {fact}",
            _ => $"{name}: {fact}, {Bands(game.Move(factor))}",
        };
    }

    /// <summary>What it was on both days, whatever moved it; null where it is fresh on neither.</summary>
    public static PartWords? Ends(MeasureGame game)
    {
        var ends = (game.Before, game.After);
        var fresh = (game.Before.State == MeasureState.Fresh, game.After.State == MeasureState.Fresh);
        if (fresh is (false, false))
            return null;
        var moved = fresh is (true, true) && game.After.Measure.Over is { Take: not (Take.Last or Take.DaysSince) } window && game.Factors.Contains(Factor.Day)
            ? string.Create(CultureInfo.InvariantCulture, $" as its {window.Days} days moved on")
            : "";
        var fact = Sides(ends) + moved;
        var bands = fresh is (true, true) && game.After.Measure.Kind == MeasureKind.Colour ? "" : $": {Bands(ends)}";
        return new PartWords(fact, $"{game.After.Measure.Name} {fact}{bands}");
    }

    /// <summary>The readings' effect: between the ends where both are fresh, else where the readings alone decide.</summary>
    private static (MeasureResult, MeasureResult) Observed(MeasureGame game) =>
        game is { Before.State: MeasureState.Fresh, After.State: MeasureState.Fresh } ? (game.Before, game.After) : game.Move(Factor.Readings);

    private static string Sides((MeasureResult, MeasureResult) move) => $"{Side(move.Item1)} → {Side(move.Item2)}";

    private static string Side(MeasureResult result) => result.State switch
    {
        MeasureState.Fresh => Reason.Said(result),
        MeasureState.NotApplicable => "not applicable",
        MeasureState.Missing => result.Note ?? "never measured",
        MeasureState.Stale => "stale",
    };

    private static string Aged((MeasureResult Was, MeasureResult Is) move) => (move.Was.State, move.Is.State) switch
    {
        (_, MeasureState.Stale) => string.Create(CultureInfo.InvariantCulture, $"is older than its {move.Is.Measure.ValidDays} days"),
        (MeasureState.Stale, _) => string.Create(CultureInfo.InvariantCulture, $"is within its {move.Is.Measure.ValidDays} days"),
        _ when move.Is.Measure is { Kind: MeasureKind.DaysSince } or { Over.Take: Take.DaysSince } => $"{Sides(move)} with time alone",
        _ when move.Is.Measure.Over is { } window => string.Create(CultureInfo.InvariantCulture, $"{Sides(move)} as its {window.Days} days moved on"),
        _ => $"{Sides(move)} with time alone",
    };

    private static string Bands((MeasureResult, MeasureResult) move) => (move.Item1, move.Item2) switch
    {
        ({ State: MeasureState.Fresh }, { State: not MeasureState.Fresh }) => WeightGone,
        ({ State: MeasureState.Fresh } a, { State: MeasureState.Fresh } b) when a.Band == b.Band =>
            $"{Word(b)}, {Reason.Number(a.Points ?? 0)} → {Reason.Number(b.Points ?? 0)} points",
        ({ State: MeasureState.Fresh } a, var b) => $"{Word(a)} to {Word(b)}",
        ({ State: MeasureState.Stale }, var b) => $"{Word(b)}, it counts again",
        (_, var b) => $"{Word(b)}, it counts now",
    };

    private static string Word(MeasureResult result) => BandWords.Word(result.Band).ToLowerInvariant();

    /// <summary>By the start date by which the months make the difference, where it was corrected too.</summary>
    private string Tenure(MeasureGame game)
    {
        var account = (game.MovesAfter(Factor.Tenure, Factor.Attributes) ? to : from).Evidence.Account;
        return string.Create(CultureInfo.InvariantCulture, $"tenure {account.TenureMonths(from.AsOf.Day) ?? 0} → {account.TenureMonths(to.AsOf.Day) ?? 0} months");
    }
}
