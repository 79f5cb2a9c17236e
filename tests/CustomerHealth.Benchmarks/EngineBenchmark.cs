using BenchmarkDotNet.Attributes;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;

namespace CustomerHealth.Benchmarks;

/// <summary>Scores 1,000 accounts of 30 measures in seven views; the peer is the same arithmetic written plainly with LINQ.</summary>
[MemoryDiagnoser]
public class EngineBenchmark
{
    private readonly SyntheticPortfolio _portfolio = new(1000);

    /// <summary>How many accounts one operation scores; every number is per operation.</summary>
    public static int Accounts => 1000;

    [Benchmark(Baseline = true, Description = "plain LINQ, same arithmetic")]
    public double Linq() => _portfolio.Accounts.Sum(a => PlainLinq.Score(SyntheticPortfolio.Scorecard, a.History, SyntheticPortfolio.AsOf));

    [Benchmark(Description = "HealthEngine")]
    public double Engine()
    {
        var engine = new HealthEngine(SyntheticPortfolio.Scorecard, SyntheticPortfolio.AsOf);
        var sum = 0.0;
        foreach (var (account, history) in _portfolio.Accounts)
            sum += Sum(engine.Score(account, history));
        return sum;
    }

    private static double Sum(AccountHealth health)
    {
        var sum = 0.0;
        foreach (var view in health.Views)
            sum += view.Score ?? 0;
        return sum;
    }
}
