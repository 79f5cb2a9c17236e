using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Documents;

public sealed class AccountScorecardLanguageTests
{
    private static readonly Scorecard Scorecard = Given.Scorecard(
        Given.View("vendor-outcomes", Given.Group("retention", Given.Colour("sponsor")), Given.Group("advocacy", Given.Colour("reference"))) with { Combine = Combine.None },
        Given.View("vendor-risk", Given.Group("support", Given.Count("tickets"), Given.Colour("mood", weight: 3, valid: 10))));

    [Theory]
    [InlineData("red", "green", "retention (0) on punaisella; muista osa-alueista 1 on keltaisella ja 1 vihreällä.")]
    [InlineData("green", "green", "Mikään ei ole punaisella. vendor-risk (63) on keltaisella; muista osa-alueista 2 on vihreällä.")]
    [InlineData("red", "red", "retention (0) ja advocacy (0) ovat punaisella; muista osa-alueista 1 on keltaisella.")]
    public void Build_VerdictInFinnish_NamesReadingsAndMergesNothing(string sponsor, string reference, string expected) =>
        Build(("sponsor", sponsor), ("reference", reference), ("tickets", "2"), ("mood", "yellow"))["verdict"].ShouldBe(expected);

    [Fact]
    public void Build_MissingAndHeldValuesInFinnish_SayWhy() // RP-4
    {
        var model = Build(("sponsor", "green"), ("reference", "green"), ("tickets", "20"));

        Rows(model, "gaps").ShouldHaveSingleItem()["why"].ShouldBe("ei mitattu kertaakaan");
        Rows(model, "risks").Select(r => $"{r["word"]}: {r["why"]}").ShouldBe(["Punainen: 20, vihreä enintään 3"]);
        Rows(model, "tiles")[1]["note"].ShouldBe("25\u00A0% tuoretta, tarvitaan 50\u00A0%");
        model["missing"].ShouldBeAssignableTo<IEnumerable<string>>()!.ShouldContain("Tiimiä ei ole kirjattu.");
    }

    [Fact]
    public void Build_Conflict_IsToldInTheLanguage() // SC-2
    {
        var conflict = Rows(Build(("sponsor", "red"), ("reference", "green")), "conflicts").ShouldHaveSingleItem();

        conflict["name"].ShouldBe("suosittelija on lähdössä");
        conflict["play"].ShouldBe(Language.Finnish.Scorecard.Of(Core.Health.ConflictKind.AdvocateLeaving).Play);
    }

    /// <summary>RP-3: the facts are the same, so that a code on a Finnish page is verified like one on an English page.</summary>
    [Fact]
    public void Build_BothLanguages_HaveTheSameSnapshotAndCodes()
    {
        (string, string)[] values = [("sponsor", "red"), ("reference", "green"), ("tickets", "20")];
        var (english, finnish) = (AccountScorecardModel.Build(Input(Language.English, values)), Build(values));

        finnish["snapshot"].ShouldBe(english["snapshot"]);
        Codes(finnish).ShouldBe(Codes(english));
        Codes(finnish).ShouldNotBeEmpty();
        finnish["verdict"].ShouldNotBe(english["verdict"]);
    }

    private static string[] Codes(IReadOnlyDictionary<string, object?> model) =>
        [.. Rows(model, "figures").SelectMany(row => row.Where(f => f.Key.EndsWith("Code", StringComparison.Ordinal))).Select(f => $"{f.Value}")];

    private static IReadOnlyDictionary<string, object?> Build(params (string Measure, string Value)[] values) =>
        AccountScorecardModel.Build(Input(Language.Finnish, values));

    private static AccountScorecardInput Input(Language language, (string Measure, string Value)[] values) => new()
    {
        Organisation = "Northlight Studio",
        Language = language,
        Health = Given.Score(Scorecard, [.. values.Select(v => Given.Reading(v.Measure, v.Value))]),
    };

    private static List<Dictionary<string, object?>> Rows(IReadOnlyDictionary<string, object?> model, string key) =>
        [.. ((IEnumerable<Dictionary<string, object?>>)model[key]!)];
}
