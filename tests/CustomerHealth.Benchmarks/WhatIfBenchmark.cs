using System.Globalization;
using BenchmarkDotNet.Attributes;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.WhatIf;

namespace CustomerHealth.Benchmarks;

/// <summary>
/// The smallest set of changes that makes one view green: three groups of measures in red, some never measured. The peer tries every set with
/// the same engine, the small ones first, and stops at the first that does it.
/// </summary>
[MemoryDiagnoser]
public class WhatIfBenchmark
{
    private View _view = null!;
    private Scorecard _scorecard = null!;
    private AccountEvidence _evidence = null!;

    /// <summary>Measures of the view.</summary>
    [Params(6, 9, 12)]
    public int Measures { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(7);
        _view = new View
        {
            Key = "view",
            Name = "View",
            Groups = [.. Enumerable.Range(0, 3).Select(g => new Group { Key = $"g{g}", Name = $"g{g}", Weight = g + 1, Measures = [.. Enumerable.Range(0, Measures / 3).Select(m => Measure(g, m, random))] })],
        };
        _scorecard = new Scorecard { Views = [_view], Version = "benchmark", Content = "benchmark" };
        var readings = _view.Groups.SelectMany(g => g.Measures.SkipLast(1)).Select(m => (m.Key, Reading(m.Key, random.Next(2) == 0 ? "red" : "yellow")));
        _evidence = new AccountEvidence(new Account { Key = "acme", Name = "Acme" }, AccountHistory.Of("acme", readings), []);
        if (LiftFinder() != Exhaustive())
            throw new InvalidOperationException("The search and its peer disagree.");
    }

    [Benchmark(Baseline = true, Description = "every set, the small ones first")]
    public int Exhaustive()
    {
        var engine = new HealthEngine(_scorecard, SyntheticPortfolio.AsOf);
        Measure[] measures = [.. _view.Groups.SelectMany(g => g.Measures)];
        var size = 0;
        while (!Reaches(engine, measures, size, _evidence.History))
            size++;
        return size;
    }

    [Benchmark(Description = "LiftFinder")]
    public int LiftFinder() =>
        new LiftFinder(_scorecard, SyntheticPortfolio.AsOf).Find(new LiftTarget(_view, null), _evidence, others: 0).Plan!.Changes.Length;

    private bool Reaches(HealthEngine engine, ReadOnlySpan<Measure> measures, int left, AccountHistory history)
    {
        if (left == 0)
            return engine.Score(_evidence with { History = history }).Views[0].Band == Band.Green;
        for (var i = 0; i <= measures.Length - left; i++)
        {
            foreach (var value in (ReadOnlySpan<string>)["yellow", "green"])
            {
                if (Reaches(engine, measures[(i + 1)..], left - 1, history.With(measures[i].Key, [Reading(measures[i].Key, value)])))
                    return true;
            }
        }

        return false;
    }

    private static Measure Measure(int group, int place, Random random) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"g{group}.m{place}"), Name = "m", Kind = MeasureKind.Colour, Weight = random.Next(1, 4), ValidDays = 35,
    };

    private static Reading Reading(string measure, string value)
    {
        var at = SyntheticPortfolio.AsOf.Cutoff - NodaTime.Duration.FromHours(1);
        return Core.Observations.Reading.Of(at, at, value, measure, "benchmark");
    }
}
