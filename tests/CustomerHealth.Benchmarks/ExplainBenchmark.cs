using BenchmarkDotNet.Attributes;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Scorecards.Engine;

namespace CustomerHealth.Benchmarks;

/// <summary>
/// Explains four weeks of one account of 30 measures in seven views, about half of which moved; the peer scores the two days and explains nothing.
/// </summary>
[MemoryDiagnoser]
public class ExplainBenchmark
{
    private readonly ScoredDay _to;
    private readonly ScoredDay _from;
    private readonly ScoredDay _edited;

    public ExplainBenchmark()
    {
        var (account, history) = new SyntheticPortfolio(1).Accounts[0];
        _to = new ScoredDay(SyntheticPortfolio.Scorecard, SyntheticPortfolio.AsOf, new(account, history, []));
        _from = _to with { AsOf = SyntheticPortfolio.AsOf.DaysBefore(28) };
        var views = _to.Scorecard.Views.Select(v => v with { Groups = [.. v.Groups.Select(g => g with { Weight = 2, Measures = [.. g.Measures.Select(m => m with { Weight = 3, ValidDays = 20 })] })] });
        _edited = _from with { Scorecard = _to.Scorecard with { Views = [.. views], Version = "edited" } };
    }

    [Benchmark(Baseline = true, Description = "scoring both days")]
    public int Rescoring() => Score(_from) + Score(_to);

    [Benchmark(Description = "explaining four weeks")]
    public int Explain() => Explainer.Of(_from, _to).Views.Length;

    [Benchmark(Description = "explaining four weeks and another scorecard")]
    public int ExplainEdited() => Explainer.Of(_edited, _to).Views.Length;

    private static int Score(ScoredDay day) => new HealthEngine(day.Scorecard, day.AsOf).Score(day.Evidence).Views.Length;
}
