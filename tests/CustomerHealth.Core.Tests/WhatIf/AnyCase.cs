using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.WhatIf;

/// <summary>A small random scorecard with an account, by seed: caps, gaps, things that do not apply, and one measure that switches another off.</summary>
internal sealed class AnyCase
{
    private static readonly string[] Colours = ["red", "red", "yellow", "green"];

    private readonly Random _random;
    private readonly List<(string, Reading)> _readings = [];

    public AnyCase(int seed)
    {
        _random = new Random(seed);
        var left = _random.Next(3, 8);
        List<Group> groups = [];
        for (var g = 0; left > 0; g++)
        {
            var count = Math.Min(left, _random.Next(1, 5));
            left -= count;
            groups.Add(Given.Group($"g{g}", [.. Enumerable.Range(0, count).Select(m => Measure($"g{g}.m{m}"))]) with { Weight = _random.Next(1, 7) / 10.0 });
        }

        var keys = groups.SelectMany(g => g.Measures).Select(m => m.Key).ToList();
        if (_random.Next(3) == 0)
            groups[^1] = groups[^1] with { Measures = [groups[^1].Measures[0] with { NotApplicableWhen = [new Condition { Measure = keys[0], Is = "red" }] }, .. groups[^1].Measures[1..]] };
        Scorecard = Given.Scorecard(Given.View("v", [.. groups]) with
        {
            MinimumCoverage = _random.Next(4) / 4.0,
            Combine = _random.Next(5) == 0 ? Combine.None : Combine.Mean,
            Caps = _random.Next(3) == 0 ? [Cap(keys, groups)] : [],
        });
        Override[] held = _random.Next(6) == 0 ? [Override(groups)] : [];
        Evidence = new AccountEvidence(Given.Account, Given.History([.. _readings]), [.. held]);
    }

    public Scorecard Scorecard { get; }

    public AccountEvidence Evidence { get; }

    private Measure Measure(string key)
    {
        var weight = _random.Next(1, 7) / 10.0;
        var (measure, value) = _random.Next(6) switch
        {
            0 => (Given.Count(key), _random.Next(12).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            1 => (new Measure { Key = key, Name = key, Kind = MeasureKind.Rubric }, _random.Next(4).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            2 => (Given.Choice(key, ("so-so", Band.Yellow), ("bad", Band.Red)), _random.Next(2) == 0 ? "so-so" : "bad"),
            _ => (Given.Colour(key), Colours[_random.Next(Colours.Length)]),
        };
        var state = _random.Next(8);
        if (state > 1)
            _readings.Add(Given.Reading(key, state == 2 ? "NA" : value, state == 3 ? 60 : 1));
        return measure with { Weight = weight, ValidDays = 30 };
    }

    private CapRule Cap(List<string> keys, List<Group> groups) => new(
        new Condition { Measure = keys[_random.Next(keys.Count)], Is = "red" }, _random.Next(2) == 0 ? Band.Red : Band.Yellow,
        _random.Next(2) == 0 ? null : groups[_random.Next(groups.Count)].Key, "the sponsor is red");

    private Override Override(List<Group> groups) => new()
    {
        Account = "acme",
        Kind = OverrideKind.Cap,
        View = "v",
        Group = _random.Next(2) == 0 ? null : groups[_random.Next(groups.Count)].Key,
        Cap = Band.Red,
        Author = "mia",
        Reason = "they said so",
        SetAt = Given.Noon(3),
        Until = Given.Day.PlusDays(20),
    };
}
