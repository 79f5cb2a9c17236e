namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>SC-16, in the real program: a pilot is checked, stands on the card beside what is in force, and in a list of its own.</summary>
public sealed class PilotTests : IDisposable
{
    private static readonly string[] Then = ["--now", "2026-11-16T09:00"];
    private static readonly string[] Store = ["--store", "d/customerhealth.db", .. Then];
    private readonly Cli _cli = new();

    [Fact]
    public async Task Pilot_LowerGreen_StandsOnTheCardAndInTheListButNotInForce()
    {
        await CopyAsync("for: { segment: [mid-market] }\nfrom: 2020-01-01");
        await _cli.RunAsync(["demo", "--dir", "d", .. Then]);
        var check = await _cli.RunAsync("check");
        var plain = await _cli.RunAsync(["compare", "cards/vendor-risk.yaml", "cards/pilots/lower/vendor-risk.yaml", .. Store]);

        var card = await _cli.RunAsync(["chat", "acme", .. Store]);
        var list = await _cli.RunAsync(["chat", "pilot", .. Store]);

        (check.Exit, plain.Exit, card.Exit, list.Exit).ShouldBe((0, 0, 0, 0));
        list.Output.ShouldContain("would change band");
        card.Output.ShouldContain("Vendor Risk would be ");
        card.Output.ShouldContain(": another");
    }

    [Fact]
    public async Task Check_BadPilot_IsToldWithItsPlace()
    {
        await CopyAsync("for: { regoin: EMEA }\nfrom: 2020-01-01");

        var check = await _cli.RunAsync("check");

        check.Exit.ShouldBe(1);
        check.Output.ShouldContain("pilot.yaml(2,8): error CHS003: ");
    }

    public void Dispose() => _cli.Dispose();

    private async Task CopyAsync(string rest)
    {
        BundledScorecards.CopyTo(_cli.File("cards"));
        Directory.CreateDirectory(_cli.File("cards/pilots/lower"));
        var text = await File.ReadAllTextAsync(_cli.File("cards/vendor-risk.yaml"));
        _cli.File("cards/pilots/lower/vendor-risk.yaml", text.Replace("combine: mean", "combine: mean\nbands: { green: 55, yellow: 30 }", StringComparison.Ordinal));
        _cli.File("cards/pilots/lower/pilot.yaml", $"name: Lower cuts\n{rest}\n");
        _cli.File("appsettings.json", """{ "Scorecards": { "Path": "cards" } }""");
    }
}
