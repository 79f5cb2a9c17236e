using CustomerHealth.Storage;
using System.Text.Json.Nodes;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary><c>compare OLD NEW</c> (SC-16): who would change band, and why; a bad file is refused before anything runs.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly Cli _cli = new();

    [Fact]
    public async Task Compare_LowerGreen_ListsWhoChangesBandAndWhy()
    {
        await _cli.DemoAsync(folder: "d");
        var text = await File.ReadAllTextAsync(Path.Combine(BundledScorecards.Folder, "vendor-risk.yaml"));
        _cli.File("new.yaml", text.Replace("combine: mean", "combine: mean\nbands: { green: 55, yellow: 30 }", StringComparison.Ordinal));

        var result = await _cli.RunAsync("compare", Path.Combine(BundledScorecards.Folder, "vendor-risk.yaml"), "new.yaml", "--store", "d/customerhealth.db");
        var json = await _cli.RunAsync("compare", Path.Combine(BundledScorecards.Folder, "vendor-risk.yaml"), "new.yaml", "--store", "d/customerhealth.db", "--json");

        (result.Exit, result.Error).ShouldBe((0, ""));
        result.Output.ShouldContain("Acme Robotics, Vendor Risk: ");
        result.Output.ShouldContain(" to ");
        result.Output.ShouldContain("bands: green from 75 to 55, yellow from 50 to 30");
        result.Output.ShouldContain("Too few accounts have left to compare what the scores foretell: ");
        var data = JsonNode.Parse(json.Output)!;
        data["validity"]!["whyNot"]!.GetValue<string>().ShouldStartWith("Too few accounts have left");
        var changes = data["changes"]!.AsArray();
        changes.Select(c => c!["view"]!.GetValue<string>()).Distinct().ShouldBe(["vendor-risk"]);
        data["views"]!.AsArray().Single(v => v!["view"]!.GetValue<string>() == "vendor-risk")!["changed"]!.GetValue<int>().ShouldBe(changes.Count);
    }

    [Fact]
    public async Task Compare_BadFile_IsToldWithItsPlaceAndNothingRuns()
    {
        _cli.File("bad.yaml", "view: vendor-risk\nname: X\ngroups: [\n");

        var result = await _cli.RunAsync("compare", Path.Combine(BundledScorecards.Folder, "vendor-risk.yaml"), "bad.yaml");

        (result.Exit, result.Output).ShouldBe((1, ""));
        result.Error.ShouldContain("bad.yaml(");
        result.Error.ShouldContain("error CHS001");
        Directory.Exists(_cli.File("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task Compare_FilesOfDifferentViews_AreRefusedWithTheViewsOfEach()
    {
        string risk = Path.Combine(BundledScorecards.Folder, "vendor-risk.yaml"), maturity = Path.Combine(BundledScorecards.Folder, "client-maturity.yaml");

        var result = await _cli.RunAsync("compare", risk, maturity);

        (result.Exit, result.Output).ShouldBe((1, ""));
        result.Error.Trim().ShouldEndWith(
            $"{risk} holds vendor-risk; {maturity} holds client-maturity. No view is in both, so there is nothing to compare: name two files of one view, or two folders that share one.");
        Directory.Exists(_cli.File("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task Compare_MissingFile_SaysThereIsNoSuchFileOrFolder()
    {
        var result = await _cli.RunAsync("compare", Path.Combine(BundledScorecards.Folder, "vendor-risk.yaml"), "nowhere.yaml");

        (result.Exit, result.Output).ShouldBe((1, ""));
        result.Error.ShouldContain("nowhere.yaml(1,1): error CHS");
        result.Error.ShouldContain(": there is no such file or folder");
    }

    [Fact]
    public async Task Compare_NameThatSteersATerminal_IsPrintedHarmless()
    {
        const string Steering = "a\u001B[31m.yaml";
        File.Copy(Path.Combine(BundledScorecards.Folder, "vendor-risk.yaml"), _cli.File(Steering));
        await (await Store.OpenAsync(_cli.File("s.db"), TimeProvider.System, CancellationToken.None)).DisposeAsync();

        var result = await _cli.RunAsync("compare", Steering, Steering, "--store", "s.db");

        result.Exit.ShouldBe(0);
        result.Output.ShouldStartWith("a [31m.yaml against a [31m.yaml");
    }

    public void Dispose() => _cli.Dispose();
}
