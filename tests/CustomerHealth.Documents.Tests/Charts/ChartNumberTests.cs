using System.Xml.Linq;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Charts;

namespace CustomerHealth.Documents.Tests.Charts;

/// <summary>RP-2: what is not zero is never printed as zero, and ticks that differ look different.</summary>
public sealed class ChartNumberTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(57.5, "57.5")]
    [InlineData(12345.678, "12\u00A0345.68")]
    [InlineData(0.05, "0.05")]
    [InlineData(0.004, "0.004")]
    [InlineData(-0.0004567, "−0.00046")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(0.0000000123, "1.2e−8")]
    public void Of_SmallNumbers_ShowTheirFirstDigits(double value, string expected) => ChartNumber.Of(value, "").ShouldBe(expected);

    [Fact]
    public void Of_SmallNumbersInFinnish_HaveItsComma()
    {
        var finnish = Language.Find("fi")!;

        ChartNumber.Of(0.004, "", finnish).ShouldBe("0,004");
        ChartNumber.Of(-1234.5, "", finnish).ShouldBe("−1\u00A0234,5");
        Sparkline.AltOf([0.001, -0.004], finnish).ShouldEndWith("0,001; −0,004");
    }

    [Fact]
    public void Of_AnyNumberButZero_HasADigitThatIsNot()
    {
        for (var power = -320; power < 15; power++)
            ChartNumber.Of(1.04 * Math.Pow(10, power), "").ShouldContain('1', $"10^{power}");
    }

    [Fact]
    public void Lines_SmallNumbers_HaveAnAxisThatCanBeRead()
    {
        const string Json = """{"x":["a","b"],"series":[{"name":"Rate","values":[0.001,0.004]}]}""";

        var labels = Labels("lines", Json);

        labels.ShouldBeSubsetOf(["0.001", "0.002", "0.003", "0.004", "a", "b", "Rate"]);
        labels.ShouldContain("0.003");
        labels.ShouldNotContain("0");
        ChartSample.Svg("lines", Json, 481).ShouldContain("Rate rises from 0.001 in a to 0.004 in b.");
    }

    [Theory]
    [InlineData("[100.001,100.004]", "100.001 in a to 100.004 in b")]
    [InlineData("[1e-9,5e-9]", "1e−9 in a to 5e−9 in b")]
    [InlineData("[0.004,0.004]", "Rate is 0.004 in a and the same in b")]
    [InlineData("[1e-310,1e-310]", "the same in b")]
    public void Lines_ValuesCloseToEachOther_CanBeToldApart(string values, string words)
    {
        var json = $$"""{"x":["a","b"],"series":[{"name":"Rate","values":{{values}}}]}""";

        var ticks = Labels("lines", json).SkipLast(4).ToList();

        ChartSample.Svg("lines", json, 481).ShouldContain(words);
        ticks.Count.ShouldBeGreaterThan(1);
        ticks.ShouldBeUnique();
    }

    [Fact]
    public void Bars_SmallNumbers_AreLongAndSaid()
    {
        const string Json = """{"bars":[{"label":"A","value":0.004},{"label":"B","value":1e-12}]}""";

        Labels("bars", Json).ShouldBe(["A", "0.004", "B", "1e−12"], ignoreOrder: true);
        ChartSample.Svg("bars", Json, 481).ShouldContain("A 0.004, B 1e−12");
    }

    [Fact]
    public void Intervals_SmallNumbers_AreSaid() => ChartSample
        .Svg("intervals", """{"rows":[{"label":"A","value":0.002,"low":0.001,"high":0.004,"verdict":"won"}]}""", 481)
        .ShouldContain("+0.002, between +0.001 and +0.004");

    [Fact]
    public void Spark_SmallNumbers_AreSaid() =>
        RecordingCanvas.Of("`spark:0.001,0.004`").Tags.Select(tag => tag.Alt).ShouldContain("Trend: 0.001, 0.004");

    private static IReadOnlyList<string> Labels(string name, string json) =>
        [.. XElement.Parse(ChartSample.Svg(name, json, 481)).Elements().Where(element => element.Name.LocalName is "text").Select(element => element.Value)];
}
