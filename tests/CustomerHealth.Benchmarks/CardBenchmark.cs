using BenchmarkDotNet.Attributes;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards.Engine;

namespace CustomerHealth.Benchmarks;

/// <summary>What one card costs besides the store: a name among 10,000, and five weekly scores of one account.</summary>
[MemoryDiagnoser]
public class CardBenchmark
{
    private readonly SyntheticPortfolio _portfolio = new(1);
    private readonly NameFinder _finder = new(Enumerable.Range(0, 10_000).Select(i => new AccountName($"account-{i}", $"Account number {i}", [])));

    [Benchmark(Baseline = true, Description = "a name with one letter wrong, of 10,000")]
    public int Typo() => _finder.Find("acount-9999").Found.Length;

    [Benchmark(Description = "five weekly scores of an account")]
    public int FiveWeeks()
    {
        var views = 0;
        for (var week = 0; week < 5; week++)
        {
            var engine = new HealthEngine(SyntheticPortfolio.Scorecard, SyntheticPortfolio.AsOf.DaysBefore(7 * week));
            views += engine.Score(_portfolio.Accounts[0].Account, _portfolio.Accounts[0].History).Views.Length;
        }

        return views;
    }
}
