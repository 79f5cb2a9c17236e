using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Scorecards;

namespace CustomerHealth.Sources.Tests.Scorecards;

public class BundledScorecardTests
{
    private static readonly ScorecardLoad Bundled = ScorecardFolder.Load(Repository.File("templates", "scorecards"));

    [Fact]
    public void Load_BundledFolder_HasNoMistakesAndTheSevenViewsInOrder()
    {
        Bundled.Mistakes.ShouldBeEmpty();

        Bundled.Scorecard!.Views.Select(view => view.Key).ShouldBe(
            ["vendor-outcomes", "vendor-risk", "vendor-expansion", "client-outcomes", "client-experience", "client-engagement", "client-maturity"]);
    }

    [Fact]
    public void Load_BundledVendorOutcomes_KeepsRetentionExpansionAndAdvocacyApart()
    {
        var view = View("vendor-outcomes");

        view.Combine.ShouldBe(Combine.None);
        view.Groups.Select(group => group.Key).ShouldBe(["retention", "expansion", "advocacy"]);
    }

    [Fact]
    public void Load_BundledVendorRisk_HasOneOwnerForEachGroup() =>
        View("vendor-risk").Groups.Select(group => $"{group.Key}: {group.Owner}").ShouldBe(
        [
            "support: Head of Support", "product: Head of Product", "marketing: Head of Marketing", "adoption: Customer Success",
            "services: Head of Professional Services", "agency: Pod lead",
        ]);

    [Theory]
    [InlineData("lightsabers", "Star Wars", 10, 1)]
    [InlineData("tricorders", "Star Wars", 2, 1)]
    [InlineData("lightsabers", "Star Trek", 2, 1)]
    [InlineData("tricorders", "Star Trek", 10, 1)]
    public void Load_BundledVendorExpansion_HasTheIndustryTable(string product, string industry, double green, double yellow)
    {
        var measure = View("vendor-expansion").Groups.Single(group => group.Key.Equals(product, StringComparison.Ordinal)).Measures.Single();

        var rule = measure.Rules.Single(rule => rule.When.Attributes.Single() is ("industry", [var only]) && only.Equals(industry, StringComparison.Ordinal));
        rule.Cuts.ShouldBe(new CutPoints(green, yellow));
        measure.OtherwiseNotApplicable.ShouldBeTrue();
        measure.NotApplicableWhen.Single().Measure.ShouldBe($"product.{product}.open-risk");
        measure.NotApplicableWhen.Single().Is.ShouldBe("yes");
    }

    [Fact]
    public void Load_Bundled_ShowsOnlyClientOutcomesToTheClient() =>
        Bundled.Scorecard!.Views.Where(view => view.Audience == Audience.Client).Select(view => view.Key).ShouldBe(["client-outcomes"]);

    [Fact]
    public void Load_Bundled_SameMeasureHasTheSameKindEverywhere() =>
        Measures().GroupBy(measure => measure.Key, StringComparer.Ordinal)
            .Where(same => same.Select(measure => measure.Kind).Distinct().Count() > 1)
            .ShouldBeEmpty();

    [Fact]
    public void Load_Bundled_EachMeasureHasAPlay() =>
        Bundled.Scorecard!.Views.SelectMany(view => view.Groups)
            .Where(group => group.Play is null && group.Measures.Any(measure => measure.Play is null))
            .ShouldBeEmpty();

    [Fact]
    public void Docs_MeasureTable_NamesEachBundledMeasureWithItsKindAndUnit()
    {
        var docs = File.ReadAllLines(Repository.File("docs", "scorecards.md"));

        var rows = docs.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToArray();
        Measures()
            .Select(measure => $"| `{measure.Key}` | {KindWord(measure.Kind)} | {measure.Unit} |")
            .Where(start => !rows.Any(row => row.StartsWith(start, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    private static View View(string key) => Bundled.Scorecard!.Views.Single(view => view.Key.Equals(key, StringComparison.Ordinal));

    private static IEnumerable<Measure> Measures() => Bundled.Scorecard!.Views.SelectMany(view => view.Groups).SelectMany(group => group.Measures);

    private static string KindWord(MeasureKind kind) => Words.Kinds.Single(pair => pair.Value == kind).Key;
}
