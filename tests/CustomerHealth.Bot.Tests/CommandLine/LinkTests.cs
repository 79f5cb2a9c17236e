using System.Text.Json;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>GV-3, CH-7: the operator says who a chat user is, sees who is linked, and takes a link away; the audit log has all of it.</summary>
public sealed class LinkTests : IDisposable
{
    private const string People = "key,name,email,manager,access\nboss,Bo Ss,boss@us.example,,\nmia,Mia Torres,mia@us.example,boss,\ntwin-a,A,twin@us.example,boss,\ntwin-b,B,Twin@us.example,boss,lead\n";
    private readonly Cli _cli = new();

    [Fact]
    public async Task Link_ByAddress_IsListedAndAudited()
    {
        await ImportAsync();

        (await RunAsync("link", "slack:T1/U2", "MIA@us.example")).Output.Trim().ShouldBe("slack:T1/U2 is Mia Torres (mia).");
        (await RunAsync("link", "slack:T1/U2", "mia")).Output.Trim().ShouldBe("slack:T1/U2 was Mia Torres (mia) already; nothing was changed.");
        (await RunAsync("link", "teams:tenant/user-3", "twin-b")).Exit.ShouldBe(0);

        using var links = JsonDocument.Parse((await RunAsync("link", "--list", "--json")).Output);
        links.RootElement.EnumerateArray().Select(l => string.Join(' ', l.EnumerateObject().Take(4).Select(p => p.Value.ToString())))
            .ShouldBe(["slack:T1/U2 mia member operator", "teams:tenant/user-3 twin-b lead operator"]);
        (await RunAsync("link")).Output.ShouldContain("slack:T1/U2");
        using var audit = JsonDocument.Parse((await RunAsync("audit", "--json")).Output);
        var newest = audit.RootElement.GetProperty("entries")[1];
        (newest.GetProperty("act").GetString(), newest.GetProperty("actor").GetString(), newest.GetProperty("subject").GetString(), newest.GetProperty("after").GetString())
            .ShouldBe(("identity-linked", "operator", "identity:slack:T1/U2", """{"person":"mia","how":"operator"}"""));
    }

    [Fact]
    public async Task Remove_ALink_IsGoneAndAudited()
    {
        await ImportAsync();
        await RunAsync("link", "slack:T1/U2", "mia");

        (await RunAsync("link", "--remove", "slack:T1/U2")).Exit.ShouldBe(0);
        var again = await RunAsync("link", "--remove", "slack:T1/U2");

        (again.Exit, again.Error.Trim()).ShouldBe((1, "slack:T1/U2 is not linked; 'link --list' shows who is."));
        (await RunAsync("link", "--list")).Output.Trim().ShouldBe("No chat user is linked to a person.");
        (await RunAsync("audit")).Output.ShouldContain("identity unlinked, identity slack T1/U2");
    }

    [Theory]
    [InlineData("slack:T1/U2", "mai@us.example", "No person of the store has the address or key 'mai@us.example'; did you mean 'mia@us.example'?")]
    [InlineData("slack:T1/U2", "twin@us.example", "Several people have the address 'twin@us.example': twin-a, twin-b. Type the key of one of them instead.")]
    [InlineData("U2", "mia", "'U2' is no chat user; expected PLATFORM:WORKSPACE/USER with the platform's own ids, as in slack:T1/U2 (platforms: slack, teams).")]
    [InlineData("irc:T1/U2", "mia", "'irc:T1/U2' is no chat user; expected PLATFORM:WORKSPACE/USER with the platform's own ids, as in slack:T1/U2 (platforms: slack, teams).")]
    [InlineData("slack:T1/mia@us.example", "mia", "'slack:T1/mia@us.example' is no chat user; expected PLATFORM:WORKSPACE/USER with the platform's own ids, as in slack:T1/U2 (platforms: slack, teams).")]
    public async Task Link_ThatCannotBe_IsRefusedWithASentence(string user, string person, string sentence)
    {
        await ImportAsync();

        var result = await RunAsync("link", user, person);

        (result.Exit, result.Error.Trim()).ShouldBe((1, sentence));
    }

    [Theory]
    [InlineData("link", "slack:T1/U2")]
    [InlineData("link", "slack:T1/U2", "mia", "--list")]
    [InlineData("link", "--remove", "slack:T1/U2", "--json")]
    public async Task Link_WordsThatDoNotGoTogether_AreAUsageError(params string[] args) => (await RunAsync(args)).Exit.ShouldBe(2);

    /// <summary>The terminal asks with the rights of the person it is told to be.</summary>
    [Fact]
    public async Task Chat_AsAMember_SeesTheirAccountsOnly()
    {
        await ImportAsync();
        await RunAsync("import", _cli.File("accounts.csv", "key,name,owner\nacme,Acme Robotics,mia\nbolt,Bolt Bakery,boss\n"));

        (await RunAsync("chat", "acme", "--as", "mia")).Exit.ShouldBe(0);
        var hidden = await RunAsync("chat", "bolt", "--as", "mia");

        (hidden.Exit, hidden.Output.Contains("Bakery", StringComparison.Ordinal)).ShouldBe((1, false));
        (await RunAsync("chat", "bolt", "--as", "boss")).Output.ShouldContain("Bolt Bakery");
        (await RunAsync("chat", "link", "--as", "mia")).Output.ShouldContain("As a member you see 1 account");
    }

    public void Dispose() => _cli.Dispose();

    private async Task ImportAsync() => (await RunAsync("import", _cli.File("people.csv", People))).Exit.ShouldBe(0);

    private Task<CliResult> RunAsync(params string[] args) => _cli.RunAsync([.. args, "--store", "s.db"]);
}
