namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary><c>import</c>: what is dated after today is stored and told of; every fault of a row is printed.</summary>
public sealed class ImportNotesTests : IDisposable
{
    private const string Header = "account,measure,at,value,source\n";
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Import_RowsDatedAfterToday_AreStoredAndNotedOnce()
    {
        var import = await ImportAsync($"{Header}acme,a.b,2026-11-16,7,s\nacme,a.b,2027-01-01,7,s\nacme,a.b,2027-02-01,7,s\n");

        import.Exit.ShouldBe(0);
        import.Error.ShouldBe($"observations.csv: 2 rows are dated after today, the first on line 3 (at 2027-01-01); they count from their day on.{Environment.NewLine}");
        import.Output.ShouldContain("observations.csv: 3 rows read, 3 stored, 0 known already.");
    }

    [Fact]
    public async Task Import_RowOfTwoFaults_PrintsBoth()
    {
        var import = await ImportAsync($"{Header}nobody,a.b,soon,7,s\n");

        import.Exit.ShouldBe(1);
        import.Error.ShouldContain("observations.csv(2): at: 'soon' is not a date or time");
        import.Error.ShouldContain("observations.csv(2): account: there is no account 'nobody'");
        import.Output.ShouldContain("observations.csv: 1 rows read, 1 refused, nothing stored.");
    }

    private async Task<CliResult> ImportAsync(string observations)
    {
        (await _cli.RunAsync("import", _cli.File("accounts.csv", "key,name\nacme,Acme\n"), "--store", "s.db", "--now", "2026-11-16")).Exit.ShouldBe(0);
        return await _cli.RunAsync("import", _cli.File("observations.csv", observations), "--store", "s.db", "--now", "2026-11-16");
    }
}
