using System.Globalization;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Frozen;

namespace CustomerHealth.Core.Tests.Documents;

/// <summary>RP-3: codes of figures.</summary>
public class FigureCodesTests
{
    private static readonly string[] Fields = ["score", "coverage", "track/change"];

    [Fact]
    public void Of_ManyFigures_GivesEachItsOwnCodeAndFindsItAgain()
    {
        var rows = Enumerable.Range(0, 3000).Select(i => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["view"] = "v" + i.ToString(CultureInfo.InvariantCulture), ["score"] = i / 7.0, ["coverage"] = 1, ["track"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["change"] = i },
        });
        var codes = FigureCodes.Of(Snapshot.Of(new Dictionary<string, object?>(StringComparer.Ordinal) { ["views"] = rows.ToList() }));

        string[] paths = [.. Enumerable.Range(0, 3000).SelectMany(i => Fields.Select(f => string.Create(CultureInfo.InvariantCulture, $"views/v{i}/{f}")))];
        paths.Select(codes.Of).Distinct(StringComparer.Ordinal).Count().ShouldBe(9000);
        paths.ShouldAllBe(path => codes.PathOf(codes.Of(path)) == path);
    }

    [Fact]
    public void Of_SameFacts_GivesTheCodesOfAllTimes()
    {
        var codes = FigureCodes.Of(OneScore(61.25));

        codes.Of("views/vendor-risk/score").ShouldBe(FigureCodes.Of(OneScore(61.25)).Of("views/vendor-risk/score"));
        codes.Of("views/vendor-risk/score").ShouldNotBe(FigureCodes.Of(OneScore(61.5)).Of("views/vendor-risk/score"));
        codes.Of("views/vendor-risk/score").ShouldBe("E9D667D4", "a code that was printed must never come to mean nothing");
        codes.Of("views/vendor-risk/track/weeks").ShouldBeEmpty("a list of weeks is no figure");
    }

    [Theory]
    [InlineData("k7qm-d3f4", "K7QMD3F4")]
    [InlineData(" K7QM D3F4 ", "K7QMD3F4")]
    [InlineData("bzqmd3f4", "82QMD3F4")]
    [InlineData("K7QMD3F", null)]
    [InlineData("K7QMD3F0", null)]
    [InlineData("K7QMD3F\u0660", null)]
    public void Read_AsTyped_IsTheOneSpelling(string typed, string? code) => FigureCodes.Read(typed).ShouldBe(code);

    private static Snapshot OneScore(double score) => Snapshot.Of(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["views"] = new[]
        {
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["view"] = "vendor-risk", ["score"] = score, ["track"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["weeks"] = (double[])[1, 2], ["change"] = null },
            },
        },
    });
}
