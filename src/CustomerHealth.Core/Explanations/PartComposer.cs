using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Explanations.Games;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Explanations;

/// <summary>Makes the parts of a change from the shares of a game: kinds, words, sources, and numbers that sum exactly.</summary>
internal sealed class PartComposer(ScoredDay from, ScoredDay to)
{
    private const int Decimals = 9;

    private readonly MeasureWords _words = new(from, to);
    private readonly PartSources _sources = new(from, to);

    /// <summary>The parts, the biggest first; parts of no points are left out.</summary>
    /// <param name="shares">What each elementary change is worth.</param>
    /// <param name="delta">What the parts sum to.</param>
    /// <param name="cap">What holds the view itself down at both ends.</param>
    /// <param name="name">Name of the view or group, for its own cap and for rounding.</param>
    public ImmutableArray<Part> Compose(IEnumerable<Share> shares, decimal delta, (AppliedCap? From, AppliedCap? To) cap, string name)
    {
        List<Part> parts = [];
        foreach (var same in shares.GroupBy(s => (s.Group, s.Measure, Kind: KindOf(s), Own: Own(s))))
        {
            var points = Exact(same.Sum(s => s.Points));
            if (points != 0)
                parts.Add((same.Key.Measure is { } game ? OfMeasure(same.Key.Kind, game, [.. same.Select(s => s.Factor)]) : OfWhole(same.First(), cap, name)) with { Group = same.Key.Group?.Group.Key, Points = points });
        }

        var rest = delta - parts.Sum(p => p.Points ?? 0);
        if (rest != 0)
            parts.Add(new Part { Kind = PartKind.Rounding, Name = name, Points = rest, Why = "rounding to nine decimals", Fact = "rounding", Sources = [] });
        return
        [
            .. parts.OrderByDescending(p => Math.Abs(p.Points ?? 0)).ThenBy(p => p.Kind)
                .ThenBy(p => p.Measure, StringComparer.Ordinal).ThenBy(p => p.Group, StringComparer.Ordinal),
        ];
    }

    /// <summary>A score as a decimal; it has at most nine decimals already.</summary>
    public static decimal Exact(double points) => decimal.Round((decimal)points, Decimals);

    private Part OfMeasure(PartKind kind, MeasureGame game, ImmutableArray<Factor> factors)
    {
        var rows = factors.Select(f => _sources.Of(game, f)).ToList();
        var most = rows.Max(r => r.Readings);
        var listed = most > PartSources.MostReadings
            ? string.Create(CultureInfo.InvariantCulture, $" (the newest {PartSources.MostReadings} of {most} readings are named)")
            : "";
        return new Part
        {
            Kind = kind,
            Measure = game.After.Measure.Key,
            Name = game.After.Measure.Name,
            Fact = _words.Fact(kind, game, factors[0]),
            Why = _words.Why(kind, game, factors[0]) + listed,
            Ends = MeasureWords.Ends(game),
            Sources = [.. rows.SelectMany(r => r.Sources).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>A group's weight, or what holds a group or the view down.</summary>
    private Part OfWhole(Share share, (AppliedCap? From, AppliedCap? To) view, string name)
    {
        var called = share.Group?.Group.Name ?? name;
        var (before, after) = share.Group?.Cap ?? view;
        var weight = share is { Factor: Factor.Weight, Group: { } group } ? WeightWords.Of(group.Weight, to) : null;
        var fact = weight ?? CapWords.Of(before, after);
        return new Part
        {
            Kind = KindOf(share),
            Name = called,
            Fact = fact,
            Why = weight is null ? $"{called}: {fact}" : $"{called} {fact}",
            Sources = weight is null ? _sources.Caps(before, after) : _sources.Scorecards(),
        };
    }

    private static PartKind KindOf(Share share) => share.Factor switch
    {
        Factor.Weight => PartKind.Weight,
        Factor.Cap => PartKind.Override,
        Factor.Definition => PartKind.Threshold,
        Factor.Attributes or Factor.Tenure => PartKind.Lifecycle,
        Factor.Readings or Factor.Day when BeganOrCeased(share.Measure!) => PartKind.NotApplicable,
        Factor.Day when share.Measure!.Renewed => PartKind.Observation,
        Factor.Readings => PartKind.Observation,
        Factor.Day => PartKind.Staleness,
    };

    /// <summary>Tenure and attributes are of one kind and stay two parts: neither's words tell the other. Of other kinds one part is all of it.</summary>
    private static Factor? Own(Share share) => share.Factor is Factor.Tenure or Factor.Attributes ? share.Factor : null;

    private static bool BeganOrCeased(MeasureGame game) =>
        (game.Before.State == MeasureState.NotApplicable) != (game.After.State == MeasureState.NotApplicable);
}
