using System.Runtime.CompilerServices;

namespace CustomerHealth.Bot.Tests.Reference;

/// <summary>The 13 files of reference results are all here, and none of them is without a test.</summary>
public sealed class ReferenceCoverageTests
{
    private static readonly string[] Results =
    [
        "asos.json", "business_days.json", "iranian.json", "names.json", "online_retail.out_of_time.json", "online_retail_2011-06-01.json",
        "online_retail_2011-09-01.json", "saas.json", "stats_vectors.json", "support_incidents.json", "survey_sfo_2018.json", "telco.json",
        "upworthy_2013h1.json",
    ];

    [Fact]
    public void Results_OfTheReference_AreAllHere() => Results.ShouldAllBe(name => ReferenceFile.ExpectedText(name).Length > 100);

    [Fact]
    public void Results_EachOne_IsHeldByATest()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(Here())!, "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(Here())!, "..", "Backtest"), "*.cs"))
            .Where(file => !file.EndsWith(nameof(ReferenceCoverageTests) + ".cs", StringComparison.Ordinal))
            .Select(File.ReadAllText));

        Results.Where(name => !tests.Contains(name, StringComparison.Ordinal) && !tests.Contains($"\"{Path.GetFileNameWithoutExtension(name)}\"", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
