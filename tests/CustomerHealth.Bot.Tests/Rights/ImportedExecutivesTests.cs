namespace CustomerHealth.Bot.Tests.Rights;

/// <summary>GV-3: a blank manager makes an executive, and never in silence.</summary>
public sealed class ImportedExecutivesTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Import_PersonWithReportsAndNoManager_IsNamed()
    {
        _cli.File("people.csv", "key,name,manager,access\nboss,Bo Ss,,\nlea,Lea Der,boss,\nmia,Mia Torres,lea,\nceo,Cee Oh,,executive\n");

        var import = await _cli.RunAsync("import", "people.csv", "--store", "s.db");

        import.Exit.ShouldBe(0);
        import.Output.ShouldContain("people.csv: Bo Ss (boss) sees every account: reports, no manager, and nothing in the column access. Say executive, lead or member there.");
    }

    [Fact]
    public async Task Import_AccessSaid_NamesNobody()
    {
        _cli.File("people.csv", "key,name,manager,access\nboss,Bo Ss,,executive\nlea,Lea Der,boss,\n");

        (await _cli.RunAsync("import", "people.csv", "--store", "s.db")).Output.ShouldNotContain("sees every account");
    }
}
