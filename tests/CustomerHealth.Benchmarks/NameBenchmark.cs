using BenchmarkDotNet.Attributes;
using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Benchmarks;

/// <summary>Finding one of many names (CH-3), beside what anyone would first write: a scan for names that contain what was typed.</summary>
[MemoryDiagnoser]
public class NameBenchmark
{
    private static readonly string[] First = ["Northern", "Blue", "Quick", "Silver", "Amber", "Harbour", "Cedar", "Iron", "Lunar", "Crystal", "Summit", "Vivid", "Golden", "Rapid", "Hollow", "Maple"];
    private static readonly string[] Second = ["Robotics", "Foods", "Analytics", "Textiles", "Logistics", "Pharma", "Bakeries", "Optics", "Energy", "Software", "Instruments", "Furniture", "Brewing", "Aviation", "Paper", "Games"];
    private static readonly string[] Forms = ["Ltd", "GmbH", "Inc.", "S.A."];

    private AccountName[] _accounts = [];
    private NameFinder _finder = new([]);

    [Params(10_000, 100_000)]
    public int Names { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _accounts = [.. Enumerable.Range(0, Names).Select(i => new AccountName($"crm#{i}", NameOf(i), [$"Alias {Word(i * 7)}"]))];
        _finder = new(_accounts);
    }

    [Benchmark(Baseline = true, Description = "scan: lower case, contains")]
    public int Scan()
    {
        var typed = NameOf(Names / 2).ToLowerInvariant();
        return _accounts.Count(a => a.Name.ToLowerInvariant().Contains(typed, StringComparison.Ordinal));
    }

    [Benchmark(Description = "name and another legal form")]
    public int Name() => _finder.Find($"{First[0]} {Word(0)} {Second[0]} Limited").Found.Length;

    [Benchmark(Description = "start of a name")]
    public int Start() => _finder.Find($"{First[0]} {Word(0)} {Second[0][..5]}").Found.Length;

    [Benchmark(Description = "one letter wrong")]
    public int Typo() => _finder.Find($"{First[0]} {Word(0)} Robatics").Nearest.Length;

    [Benchmark(Description = "nothing like it")]
    public int Nothing() => _finder.Find("Zq Unknown Company 77").Nearest.Length;

    [Benchmark(Description = "build the finder")]
    public int Build() => new NameFinder(_accounts).Find("crm#1").Found.Length;

    private static string NameOf(int i) => $"{First[i % 16]} {Word(i)} {Second[i / 16 % 16]} {Forms[i % 4]}";

    /// <summary>A made-up word, another for each number.</summary>
    private static string Word(int number)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        var word = "";
        for (var rest = (number * 7919L) % 1_000_003; rest > 0 || word.Length < 4; rest /= 70)
            word += $"{Consonants[(int)(rest % 14)]}{Vowels[(int)(rest / 14 % 5)]}";
        return word;
    }
}
