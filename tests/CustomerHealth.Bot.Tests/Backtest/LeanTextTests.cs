using System.Text.Json.Nodes;
using CustomerHealth.Bot.CommandLine.Backtest;

namespace CustomerHealth.Bot.Tests.Backtest;

public sealed class LeanTextTests
{
    [Fact]
    public void Of_Document_IsALineForEachFieldAndEachScore()
    {
        var document = new JsonObject
        {
            ["days"] = 90,
            ["nothing"] = null,
            ["dates"] = new JsonArray("2026-01-31", "2026-02-28"),
            ["none"] = new JsonArray(),
            ["views"] = new JsonArray(
                new JsonObject { ["view"] = "a", ["auc"] = null, ["bands"] = new JsonObject { ["green"] = new JsonObject { ["rows"] = 1 } } },
                new JsonObject { ["view"] = "Łódź <b>", ["auc_ci95"] = new JsonArray(0.25, 0.75) }),
        };

        var text = LeanText.Of(document);

        text.ShouldBe("""
            {
              "days": 90,
              "nothing": null,
              "dates": ["2026-01-31","2026-02-28"],
              "none": [],
              "views": [
                {"view":"a","auc":null,"bands":{"green":{"rows":1}}},
                {"view":"Łódź <b>","auc_ci95":[0.25,0.75]}
              ]
            }
            """, StringCompareShould.IgnoreLineEndings);
        JsonNode.DeepEquals(JsonNode.Parse(text), document).ShouldBeTrue();
    }
}
