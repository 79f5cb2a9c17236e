namespace CustomerHealth.Bot.Tests;

/// <summary>What a server keeps between requests ends with the next change, also one that another process makes.</summary>
public sealed class SlackAfterChangesTests(SlackServer server) : IClassFixture<SlackServer>
{
    [Fact]
    public async Task SlashCommand_AnotherProcessImports_AnswersWithWhatIsTrueNow()
    {
        var before = await server.AskAsync("acme", SlackServer.Sam);
        before.ToJsonString().ShouldContain("Mara Lindqvist");

        await ImportAsync("people.csv", "Mara Lindqvist", "Mara Holm");
        await ImportAsync("accounts.csv", "acme,Acme Robotics,", "acme,Acme Machines,");

        var after = (await server.AskAsync("acme machines", SlackServer.Sam)).ToJsonString();
        after.ShouldContain("Acme Machines");
        after.ShouldContain("Mara Holm");
        after.ShouldNotContain("Mara Lindqvist");
    }

    private async Task ImportAsync(string file, string changed, string into)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "portfolio", file));
        server.Cli.File(file, text.Replace(changed, into, StringComparison.Ordinal));
        (await server.Cli.RunAsync("import", file, "--store", SlackServer.Store)).Exit.ShouldBe(0);
    }
}
