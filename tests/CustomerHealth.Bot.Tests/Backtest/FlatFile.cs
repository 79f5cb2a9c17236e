using System.Text.Json;
using System.Text.Json.Nodes;

namespace CustomerHealth.Bot.Tests.Backtest;

/// <summary>A small flat file and a scorecard for it: column x, lower is worse, outcome in column left.</summary>
internal sealed class FlatFile(Cli cli)
{
    /// <summary>The scorecard; change it before running.</summary>
    public JsonObject Scorecard { get; } = JsonNode.Parse(
        """
        { "dataset": "small", "file": "d.csv", "id": null, "label": { "column": "left", "positive": ["1"] }, "numeric": ["x"], "categorical": ["c"],
          "groups": { "G": [ { "name": "x", "column": "x", "higher_is_better": true, "green": 7, "yellow": 3 } ] }, "views": { "V": ["G"] },
          "a_key_nobody_knows": { "deep": [1, 2] } }
        """)!.AsObject();

    /// <summary>Writes both files and runs backtest.</summary>
    public Task<CliResult> RunAsync(string csv, params string[] more)
    {
        cli.File("s.json", Scorecard.ToJsonString());
        cli.File("d.csv", csv);
        return cli.RunAsync(["backtest", "--scorecard", "s.json", "--data", "d.csv", .. more]);
    }

    /// <summary>The document that <c>--reference</c> prints.</summary>
    public async Task<JsonElement> ReferenceAsync(string csv)
    {
        var result = await RunAsync(csv, "--reference");
        result.Error.ShouldBeEmpty();
        result.Exit.ShouldBe(0);
        return JsonDocument.Parse(result.Output).RootElement;
    }

    /// <summary>A file of so many rows.</summary>
    public static string Rows(int count, Func<int, string> row, string header = "x,c,left") =>
        header + "\n" + string.Concat(Enumerable.Range(0, count).Select(i => row(i) + "\n"));
}
