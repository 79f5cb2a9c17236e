namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary><c>check</c>: every mistake of every kind in one run, each with its place.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly Cli _cli = new();

    [Fact]
    public async Task Settings_MistakesOfEveryKind_EachHaveTheirPlaceAndScorecardsFollow()
    {
        Directory.CreateDirectory(_cli.File("cards"));
        _cli.File("cards/a.yaml", "view: [");
        _cli.File("appsettings.json", """
            {
              "Logging": { "LogLevel": { "Default": "Warning" } },
              "Orgnization": { "Name": "X" },
              "Organization": { "FiscalYearStartMonth": 13 },
              "Storage": { "Provider": "LiteDB" },
              "Slack": { "SigningSecret": "short" },
              "Scorecards": { "Path": "cards" }
            }
            """);

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain("appsettings.json(3,3): error CHB002: Orgnization is not a setting; did you mean Organization.");
        result.Output.ShouldContain("appsettings.json(4,21): error CHB003: Organization:FiscalYearStartMonth is '13'");
        result.Output.ShouldContain("appsettings.json(5,16): error CHB003: Storage:Provider is 'LiteDB'; expected Sqlite or PostgreSql.");
        result.Output.ShouldContain("appsettings.json(6,14): error CHB003: Slack:SigningSecret is missing or shorter than 16");
        result.Output.ShouldContain("appsettings.json(6,3): error CHB004: Slack:TeamIds lists no workspace");
        result.Output.ShouldContain("appsettings.json(6,3): error CHB004: Slack:BotToken is missing, so the bot cannot speak");
        result.Output.ShouldContain("error CHS");
        result.Output.ShouldNotContain("Logging");
    }

    [Theory]
    [InlineData("BotToken", "xoxp-of-a-user", "error CHB003: Slack:BotToken is no bot token; expected the one that begins with xoxb-")]
    [InlineData("BotToken", " ", "error CHB004: Slack:BotToken is missing")]
    [InlineData("ApiBaseUrl", "http://slack.example/api/", "error CHB003: Slack:ApiBaseUrl is 'http://slack.example/api/'; expected an https address")]
    [InlineData("ApiBaseUrl", "slack.com", "error CHB003: Slack:ApiBaseUrl is 'slack.com'")]
    public async Task Settings_SlackKeyThatCannotBe_IsToldWithoutTheSecret(string key, string value, string fault)
    {
        (string, string)[] whole = [("Slack__SigningSecret", "0123456789abcdef"), ("Slack__TeamIds__0", "T1"), ("Slack__BotToken", "xoxb-1")];

        var result = await _cli.RunAsync(["check"], [.. whole.Where(pair => pair.Item1 != $"Slack__{key}"), ($"Slack__{key}", value)]);

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain(fault);
        result.Output.ShouldNotContain("xoxp-");
    }

    [Theory]
    [InlineData("AppId", "health-bot", "error CHB003: Teams:AppId is 'health-bot'; expected an id such as 11111111-2222-3333-4444-555555555555: it is the application (client) id")]
    [InlineData("TenantId", "", "error CHB004: Teams:TenantId is missing, so nobody may ask")]
    [InlineData("ClientSecret", " ", "error CHB004: Teams:ClientSecret is missing, so the bot cannot speak")]
    [InlineData("OpenIdMetadataUrl", "http://keys.example/", "error CHB003: Teams:OpenIdMetadataUrl is 'http://keys.example/'; expected an https address")]
    [InlineData("TokenEndpoint", "http://login.example/token", "error CHB003: Teams:TokenEndpoint is 'http://login.example/token'; expected an https address")]
    [InlineData("ServiceUrls__0", "smba.example", "error CHB003: Teams:ServiceUrls:0 is 'smba.example'; expected an https address such as https://smba.trafficmanager.net/")]
    [InlineData("PublicUrl", "http://health.firm.example", "error CHB003: Teams:PublicUrl is 'http://health.firm.example'; expected an https address without a query")]
    [InlineData("PublicUrl", "https://health.firm.example", "error CHB004: Storage:SecretKey is missing, and links to files in channels (Teams:PublicUrl) are not signed without it; ")]
    public async Task Settings_TeamsKeyThatCannotBe_IsToldWithoutTheSecret(string key, string value, string fault)
    {
        (string, string)[] whole =
        [
            ("Teams__AppId", "11111111-2222-3333-4444-555555555555"), ("Teams__TenantId", "aaaaaaaa-0000-4000-8000-000000000001"), ("Teams__ClientSecret", "a-client-secret"),
        ];

        var result = await _cli.RunAsync(["check"], [.. whole.Where(pair => pair.Item1 != $"Teams__{key}"), ($"Teams__{key}", value)]);

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain(fault);
        result.Output.ShouldNotContain("a-client-secret");
    }

    [Fact]
    public async Task Settings_NotJson_HasItsLine()
    {
        _cli.File("appsettings.json", "{\n  \"Storage\": {\n  oops\n}");

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain("appsettings.json(3,3): error CHB001: ");
    }

    [Theory]
    [InlineData("{\n \"Storage\": {},\n \"Storage\": {}\n}", "(3,2): error CHB001: The settings cannot be read: 'Storage' stands twice, first in line 2; leave one out.")]
    [InlineData("", "(1,1): error CHB001: The settings cannot be read: the file is empty; write at least {}.")]
    [InlineData("{\"Organization\": \"Northlight\"}", "(1,2): error CHB003: Organization is 'Northlight'; expected its settings in braces, as in \"Organization\": { ... }.")]
    [InlineData("{\"Api\": {\"Keys\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}}", "(1,19): error CHB003: Api:Keys:0:sha256")]
    [InlineData("{\"Reports\": {\"Recipients\": \"x\"}}", "(1,14): error CHB003: Reports:Recipients is 'x'; expected a list of entries, as in \"Recipients\": [ {")]
    [InlineData("{\"Reports\": {\"Recipients\": [\n{\"Report\": \"weekly-digest\", \"To\": \"a\"},\n{\"Report\": \"weekly-digest\",\n \"To\": \"a\", \"When\": \"noon\"}]}}", "(4,13): error CHB003: Reports:Recipients:1:When is 'noon', which is no time")]
    public async Task Settings_OfAnotherShape_AreToldWithTheirPlace(string text, string mistake)
    {
        _cli.File("appsettings.json", text);

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain("appsettings.json" + mistake);
    }

    /// <summary>RP-4: a report that is to go out and has no template is found by <c>check</c>, not on the day it is due.</summary>
    [Fact]
    public async Task Settings_ReportWithoutItsTemplate_IsToldWithItsPlace()
    {
        var documents = Directory.CreateDirectory(_cli.File("templates/documents")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "templates", "documents"), "*.md").Where(file => !file.EndsWith("weekly-digest.md", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(documents, Path.GetFileName(file)));
        var scorecards = Path.Combine(AppContext.BaseDirectory, "templates", "scorecards").Replace('\\', '/');
        _cli.File("appsettings.json", $$"""
            { "Templates": { "Path": "templates" }, "Scorecards": { "Path": "{{scorecards}}" }, "Reports": { "Recipients": [
              { "Report": "portfolio-scorecard", "To": "mara.lindqvist" },
              { "Report": "weekly-digest", "To": "mara.lindqvist" } ] } }
            """);

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain("appsettings.json(3,5): error CHB003: Reports:Recipients:1:Report is 'weekly-digest', and there is no file weekly-digest.md in ");
        result.Error.ShouldContain("1 mistake.");
    }

    [Fact]
    public async Task Settings_WrongApiKeys_AreAllToldWithTheirPlace()
    {
        _cli.File("appsettings.json", """
            {
              "Api": {
                "Keys": [ { "name": "crm", "sha256": "secret in the clear" }, { "name": "crm", "key": "x" } ],
                "RequestsPerMinute": 0
              }
            }
            """);

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain("Api:Keys:0:sha256 is no SHA-256; expected 64 hex digits");
        result.Output.ShouldContain("Api:Keys:1:name is 'crm', which another key has");
        result.Output.ShouldContain("Api:Keys:1:key is not a setting; expected name and sha256.");
        result.Output.ShouldContain("Api:RequestsPerMinute is '0'; expected a whole number above 0.");
        result.Output.ShouldNotContain("secret in the clear");
    }

    /// <summary>With both platforms on it is said where names without a platform are sought; with one there is nothing to say.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SlackAndTeams_BothOn_SaysWhereNamesAreSought(bool hasTeams)
    {
        var teams = """, "Teams": { "AppId": "11111111-2222-3333-4444-555555555555", "TenantId": "11111111-2222-3333-4444-666666666666", "ClientSecret": "a secret" }""";
        _cli.File("appsettings.json", $$"""{ "Slack": { "SigningSecret": "0123456789abcdef0123456789abcdef", "BotToken": "xoxb-1", "TeamIds": ["T1"] }{{(hasTeams ? teams : "")}} }""");

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(0, result.Output + result.Error);
        result.Output.Contains("Slack and Teams are both on: ", StringComparison.Ordinal).ShouldBe(hasTeams);
        if (hasTeams)
            result.Output.ShouldContain("are sought there (slack:T1). 'report list' says where each report goes");
    }

    [Fact]
    public async Task SecretKey_TooShort_IsToldWithoutRepeatingIt()
    {
        _cli.File("appsettings.json", """
            {
              "Storage": { "SecretKey": "correct horse" }
            }
            """);

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain("appsettings.json(2,16): error CHB003: Storage:SecretKey is too short; expected at least 32 characters that nobody can guess");
        result.Output.ShouldNotContain("correct horse");
    }

    [Fact]
    public async Task PreviousSecretKeys_Wrong_AreToldWithoutRepeatingThem()
    {
        const string Good = "a secret key that is as long as it must be";
        _cli.File("appsettings.json", $$"""
            {
              "Storage": {
                "SecretKey": "{{Good}}",
                "PreviousSecretKeys": [
                  "correct horse",
                  "{{Good}}",
                  "another secret key that is as long as it must be" ]
              }
            }
            """);

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain("appsettings.json(5,7): error CHB003: Storage:PreviousSecretKeys:0 is too short to have been a Storage:SecretKey; expected at least 32 characters, or no entry.");
        result.Output.ShouldContain("appsettings.json(6,7): error CHB003: Storage:PreviousSecretKeys:1 is Storage:SecretKey itself: put the key here that it replaced, or leave the entry out.");
        result.Output.ShouldNotContain("PreviousSecretKeys:2");
        result.Output.ShouldNotContain("correct horse");
        result.Output.ShouldNotContain(Good);
    }

    [Theory]
    [InlineData("[ \"a secret key that is as long as it must be\" ]", "error CHB004: Storage:SecretKey is missing beside Storage:PreviousSecretKeys, which are only read with;")]
    [InlineData("\"a secret key that is as long as it must be\"", "error CHB003: Storage:PreviousSecretKeys is a list: write Storage:PreviousSecretKeys:0")]
    public async Task PreviousSecretKeys_AloneOrNoList_AreTold(string previous, string expected)
    {
        _cli.File("appsettings.json", $$"""{ "Storage": { "PreviousSecretKeys": {{previous}} } }""");

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain(expected);
        result.Output.ShouldNotContain("as long as it must be");
    }

    [Fact]
    public async Task Fonts_FolderThatIsNotThere_IsToldAtItsKey()
    {
        _cli.File("appsettings.json", """
            {
              "Templates": { "Fonts": "no-such-fonts" }
            }
            """);

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain("appsettings.json(2,18): error CHB003: Templates:Fonts is 'no-such-fonts', which is no folder; name one with TrueType files.");
    }

    /// <summary>RP-2: outlines that cannot be embedded are refused by the name of their file.</summary>
    [Fact]
    public async Task Fonts_WithPostScriptOutlines_AreNamed()
    {
        Directory.CreateDirectory(_cli.File("fonts"));
        _cli.File("fonts/Han.otf", "OTTO and so on");
        _cli.File("appsettings.json", """{ "Templates": { "Fonts": "fonts" } }""");

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain("Han.otf(1,1): error CHB005: The font 'Han.otf' is not used: it has PostScript (CFF) outlines; only TrueType outlines can be embedded.");
    }

    public void Dispose() => _cli.Dispose();
}
