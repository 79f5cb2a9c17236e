using System.Globalization;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Languages;

public sealed class FigureFormatTests
{
    private static readonly View View = Given.View("v", Given.Group("g", Given.Colour("m")));

    [Theory]
    [InlineData("en", 1250.5, "1,250.5")]
    [InlineData("fi", 1250.5, "1\u00A0250,5")]
    [InlineData("en", -1250000, "−1,250,000")]
    [InlineData("fi", -1250000, "−1\u00A0250\u00A0000")]
    [InlineData("fi", 0.125, "0,12")]
    public void Number_AnyLanguage_HasItsOwnSigns(string tag, double value, string expected) => Of(tag).Number(value).ShouldBe(expected);

    [Theory]
    [InlineData("en", "5 Mar 2026", "5 Mar", "5 Mar 2024")]
    [InlineData("fi", "5.3.2026", "5.3.", "5.3.2024")]
    public void Date_AnyLanguage_NamesTheYearWhereItIsFar(string tag, string whole, string near, string far)
    {
        Of(tag).Date(new(2026, 3, 5)).ShouldBe(whole);
        Of(tag).NearDate(new(2026, 3, 5), new(2026, 5, 1)).ShouldBe(near);
        Of(tag).NearDate(new(2024, 3, 5), new(2026, 5, 1)).ShouldBe(far);
    }

    [Fact]
    public void Score_InFinnish_HasACommaWhereABandNeedsADecimal() => Of("fi").Score(49.5, View).ShouldBe("49,5");

    [Fact]
    public void Percent_InFinnish_IsHeldToItsSign() => Of("fi").Percent(0.8).ShouldBe("80\u00A0%");

    [Fact]
    public void Change_InFinnish_HasARealMinusAndAComma() => Of("fi").Change(-0.3).ShouldBe("−0,3");

    [Fact]
    public void List_InFinnish_HasItsAnd() => Of("fi").List(["a", "b", "c"]).ShouldBe("a, b ja c");

    /// <summary>What is printed must not depend on the machine that prints it (RP-3).</summary>
    [Theory]
    [InlineData("")]
    [InlineData("fi-FI")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("hi-IN")]
    public void Figures_UnderAnyCulture_AreTheSame(string culture)
    {
        string[] Everything() => [.. Language.All.SelectMany(language => All(language.Figures))];
        var expected = Everything();
        var own = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Everything().ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }

    private static string[] All(FigureFormat figures)
    {
        var chance = new Random(7);
        return
        [
            .. Enumerable.Range(0, 200).Select(_ => figures.Number((chance.NextDouble() - 0.5) * Math.Pow(10, chance.Next(9)))),
            .. Enumerable.Range(0, 100).Select(i => figures.Date(new LocalDate(2026, 1, 1).PlusDays(i * 3))),
            .. Enumerable.Range(0, 100).Select(_ => figures.Score(chance.NextDouble() * 100, View)),
            figures.Percent(0.456), figures.Change(-12), figures.Drawn(-12345.67, "#,0.##"), figures.Count(1200, "a", "b"),
        ];
    }

    private static FigureFormat Of(string tag) => Language.Find(tag).ShouldNotBeNull().Figures;
}
