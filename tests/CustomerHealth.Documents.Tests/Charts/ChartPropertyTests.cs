using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using CustomerHealth.Documents.Charts;

namespace CustomerHealth.Documents.Tests.Charts;

/// <summary>RP-2: what holds for every chart, whatever its data.</summary>
public sealed class ChartPropertyTests
{
    private const double PhoneWidth = 262;
    private const double Slack = 0.05;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    public static TheoryData<int> FewSeeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lines_AnyValues_LabelsNeverOverlap(int seed) => LabelsOf("lines", RandomLines(seed)).ShouldSatisfyAllConditions(NoTwoOverlap);

    [Theory]
    [InlineData("lines")]
    [InlineData("bars")]
    [InlineData("history")]
    [InlineData("multiples")]
    [InlineData("intervals")]
    public void Chart_OnAPhone_LabelsNeverOverlap(string name)
    {
        var svg = ChartSample.Svg(name, ChartSample.Of(name), PhoneWidth);

        NoTwoOverlap(Labels(svg));
        Labels(svg).ShouldAllBe(label => label.Right <= PhoneWidth + 3 && label.Left >= -3);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lines_AnyValues_AllShapesStandWithinThePicture(int seed)
    {
        var svg = XElement.Parse(ChartSample.Svg("lines", RandomLines(seed), 481));
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();

        var circles = svg.Elements().Where(e => e.Name.LocalName == "circle").ToList();

        circles.ShouldNotBeEmpty();
        circles.ShouldAllBe(c => Of(c, "cx") - Of(c, "r") >= box[0] && Of(c, "cx") + Of(c, "r") <= box[0] + box[2]);
        circles.ShouldAllBe(c => Of(c, "cy") - Of(c, "r") >= box[1] && Of(c, "cy") + Of(c, "r") <= box[1] + box[3]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lines_AnyValues_AllPointsStandWithinThePlot(int seed)
    {
        var shapes = XElement.Parse(ChartSample.Svg("lines", RandomLines(seed), 481)).Elements().ToList();
        var plot = shapes.First(e => e.Name.LocalName == "rect"); // the one band, from 0 to 100

        var points = shapes.Where(e => e.Name.LocalName == "polyline").SelectMany(e => e.Attribute("points")!.Value.Split(' ')).Select(p => p.Split(',').Select(Number).ToArray())
            .Concat(shapes.Where(e => e.Name.LocalName == "circle" && Of(e, "r") > 2.55).Select(e => new[] { Of(e, "cx"), Of(e, "cy") })).ToList();

        points.ShouldNotBeEmpty();
        points.ShouldAllBe(p => p[0] >= Of(plot, "x") && p[0] <= Of(plot, "x") + Of(plot, "width") && p[1] >= Of(plot, "y") && p[1] <= Of(plot, "y") + Of(plot, "height"));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lines_SeriesInAnotherOrder_HaveTheSameScale(int seed)
    {
        var data = System.Text.Json.Nodes.JsonNode.Parse(RandomLines(seed))!;
        data["min"] = data["max"] = null;
        var before = TicksOf(data.ToJsonString());
        data["series"] = new System.Text.Json.Nodes.JsonArray([.. data["series"]!.AsArray().Reverse().Select(s => s!.DeepClone())]);

        TicksOf(data.ToJsonString()).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(FewSeeds))]
    public void Rows_AnyLabels_NeverOverlap(int seed)
    {
        var random = new Random(seed);
        string Word() => string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => new string('w', random.Next(1, 12))));
        string[] verdicts = ["won", "lost", "inconclusive"];
        var rows = Enumerable.Range(0, random.Next(2, 12)).Select(_ =>
        {
            var middle = random.Next(-50, 50);
            return new { label = Word(), value = middle, low = middle - random.Next(0, 20), high = middle + random.Next(0, 20), verdict = verdicts[random.Next(3)] };
        }).ToArray();
        var weeks = Enumerable.Range(1, random.Next(2, 60)).Select(i => "Week " + i).ToArray();
        string[] keys = ["green", "yellow", "red", "unknown", "na"];
        foreach (var width in new[] { 150.0, PhoneWidth, 481 })
        {
            NoTwoOverlap(Labels(ChartSample.Svg("intervals", JsonSerializer.Serialize(new { title = Word(), unit = "pp", rows }), width)));
            NoTwoOverlap(Labels(ChartSample.Svg("bars", JsonSerializer.Serialize(new { title = Word(), bars = rows.Select(r => new { r.label, value = Math.Abs(r.value), plan = random.Next(60) }) }), width)));
            NoTwoOverlap(Labels(ChartSample.Svg("history", JsonSerializer.Serialize(new { title = Word(), weeks, rows = rows.Select(r => new { r.label, bands = weeks.Select(_ => keys[random.Next(5)]) }) }), width)));
            NoTwoOverlap(Labels(ChartSample.Svg("multiples", JsonSerializer.Serialize(new { title = Word(), x = weeks, panels = rows.Select(r => new { r.label, status = keys[random.Next(5)], values = weeks.Select(_ => random.Next(100)) }) }), width)));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Scale_AnyValues_HoldsThemAllAndDoesNotDependOnTheirOrder(int seed)
    {
        var random = new Random(seed);
        var size = Math.Pow(10, random.Next(-6, 14));
        double[] values = [.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => (random.NextDouble() - 0.3) * size)];
        var block = new FencedBlock("lines", "", 1);

        var scale = ValueScale.Over(block, values, null, null);

        scale.ShouldBe(ValueScale.Over(block, values.Reverse(), null, null));
        values.ShouldAllBe(value => scale.Share(value) >= 0 && scale.Share(value) <= 1);
        scale.Ticks.Count.ShouldBeInRange(2, 8);
        scale.Ticks.ShouldBe(scale.Ticks.Order());
    }

    [Fact]
    public void Scale_AllTheSame_StandsAround() =>
        ValueScale.Over(new FencedBlock("lines", "", 1), [7, 7, 7], null, null).ShouldSatisfyAllConditions(
            scale => scale.Low.ShouldBeLessThan(7),
            scale => scale.High.ShouldBeGreaterThan(7));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Spread_AnyWishes_KeepsTheGapAndTheRoom(int seed)
    {
        var random = new Random(seed);
        double[] wanted = [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => (double)random.Next(0, 160))];

        var places = LabelSpread.Apart(wanted, 22, 6, 152);

        var sorted = places.Order().ToList();
        sorted.Zip(sorted.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First >= 22 - 1e-9);
        places.ShouldAllBe(place => place >= 6 - 1e-9 && place <= 152 + 1e-9);
    }

    [Fact]
    public void Spread_EnoughRoom_MovesNothing() => LabelSpread.Apart([80, 10, 40], 22, 0, 100).ShouldBe([80, 10, 40]);

    [Fact]
    public void Svg_CharactersOurFontsLack_AreLeftToTheReadersFontAtItsOwnWidth()
    {
        var svg = ChartSample.Svg("bars", """{"bars":[{"label":"上海","value":3},{"label":"Oulu","value":2}]}""", 481);

        svg.ShouldMatch("<text x=\"[0-9.]+\" y=\"[0-9.]+\" font-family[^>]*>上海</text>");
        svg.ShouldMatch("<text [^>]*textLength=[^>]*>Oulu</text>");
    }

    private static void NoTwoOverlap(IReadOnlyList<Label> labels)
    {
        labels.Count.ShouldBeGreaterThan(2);
        for (var i = 0; i < labels.Count; i++)
        {
            for (var j = i + 1; j < labels.Count; j++)
                labels[i].Overlaps(labels[j]).ShouldBeFalse($"{labels[i]} stands on {labels[j]}");
        }
    }

    private static string RandomLines(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(1, 40);
        var series = Enumerable.Range(1, random.Next(1, 7)).Select(i => new
        {
            name = "Series " + i,
            values = Enumerable.Range(0, count).Select(_ => random.Next(5) == 0 ? (double?)null : random.Next(0, 100)).ToArray(),
        });
        return JsonSerializer.Serialize(new
        {
            title = "T",
            unit = "%",
            min = 0,
            max = 100,
            bands = new[] { new { from = 0, to = 100, label = "All", status = "green" } },
            x = Enumerable.Range(1, count).Select(i => "Week " + i).ToArray(),
            series = series.Append(new { name = "Known", values = Enumerable.Repeat((double?)50, count).ToArray() }).Take(6).ToArray(),
        });
    }

    /// <summary>What stands to the left of the plot, right-aligned: the values of the axis.</summary>
    private static IReadOnlyList<string> TicksOf(string json)
    {
        var labels = Labels(ChartSample.Svg("lines", json, 481)).Where(label => label.Text.EndsWith('%')).ToList();
        var edge = labels.Min(label => label.Right);
        return [.. labels.Where(label => Math.Abs(label.Right - edge) < 0.1).Select(label => $"{label.Text} at {label.Baseline}")];
    }

    private static IReadOnlyList<Label> LabelsOf(string name, string json) => Labels(ChartSample.Svg(name, json, 481));

    private static IReadOnlyList<Label> Labels(string svg) =>
    [
        .. XElement.Parse(svg).Elements().Where(e => e.Name.LocalName == "text").Select(e => new Label(e.Value, Of(e, "x"), Of(e, "y"), Of(e, "textLength"), Of(e, "font-size"))),
    ];

    private static double Of(XElement element, string name) => Number(element.Attribute(name)!.Value);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Label(string Text, double Left, double Baseline, double Width, double Size)
    {
        public double Right => Left + Width;

        // Digits and capitals reach 0.66 of the size above the baseline, tails 0.2 below it.
        public bool Overlaps(Label other) =>
            Left < other.Right - Slack && other.Left < Right - Slack
            && Baseline - 0.66 * Size < other.Baseline + 0.2 * other.Size - Slack && other.Baseline - 0.66 * other.Size < Baseline + 0.2 * Size - Slack;
    }
}
