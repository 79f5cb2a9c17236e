using System.IO.Compression;
using System.Text.Json.Nodes;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary><c>teams package</c>: needs no store, and no secret; says at once all that is missing.</summary>
public sealed class TeamsPackageTests : IDisposable
{
    private const string Settings = """{ "Organization": { "Name": "Northlight Studio" }, "Teams": { "AppId": "11111111-2222-3333-4444-555555555555", "PublicUrl": "https://health.firm.com" } }""";

    private readonly Cli _cli = new();

    [Fact]
    public async Task Package_SettingsThere_WritesWhatIsUploaded()
    {
        _cli.File("appsettings.json", Settings);

        var result = await _cli.RunAsync("teams", "package", "--out", "health.zip");

        (result.Exit, result.Error).ShouldBe((0, ""));
        result.Output.Trim().ShouldBe("Wrote health.zip: Customer Health 0.1.0 of Northlight Studio, bot 11111111-2222-3333-4444-555555555555, at https://health.firm.com/");
        var manifest = Manifest("health.zip");
        (manifest["version"]!.GetValue<string>(), manifest["validDomains"]![0]!.GetValue<string>()).ShouldBe(("0.1.0", "health.firm.com"));
        manifest["developer"]!["privacyUrl"]!.GetValue<string>().ShouldBe("https://health.firm.com/about");
        Directory.GetFiles(_cli.Folder, "*.part").ShouldBeEmpty();
    }

    [Fact]
    public async Task Package_OptionsGiven_WinOverSettings()
    {
        _cli.File("appsettings.json", Settings);

        var result = await _cli.RunAsync("teams", "package", "--out", "b.zip", "--url", "https://bots.firm.com/health", "--about-url", "https://intranet.firm.com/health", "--app-version", "1.4.10");

        (result.Exit, result.Error).ShouldBe((0, ""));
        var manifest = Manifest("b.zip");
        (manifest["version"]!.GetValue<string>(), manifest["validDomains"]![0]!.GetValue<string>()).ShouldBe(("1.4.10", "bots.firm.com"));
        manifest["developer"]!["termsOfUseUrl"]!.GetValue<string>().ShouldBe("https://intranet.firm.com/health");
    }

    /// <summary>The settings that come with the program name the firm of the samples, which is nobody's app.</summary>
    [Fact]
    public async Task Package_FirmOfTheSamples_IsRemarkedOn()
    {
        var sample = await _cli.RunAsync(["teams", "package", "--out", "a.zip"], ("Teams__AppId", "11111111-2222-3333-4444-555555555555"), ("Teams__PublicUrl", "https://health.firm.com"));
        var own = await _cli.RunAsync(["teams", "package", "--out", "b.zip"], ("Teams__AppId", "11111111-2222-3333-4444-555555555555"), ("Teams__PublicUrl", "https://health.firm.com"), ("Organization__Name", "Firm"));

        sample.Exit.ShouldBe(0);
        sample.Error.Trim().ShouldBe("'Northlight Studio' is the firm of the samples, and Teams will show it as the app's developer: set Organization:Name to yours, then write the package again.");
        (own.Exit, own.Error).ShouldBe((0, ""));
    }

    [Fact]
    public async Task Package_NothingSet_SaysAllThatIsMissingAndWhatToPut()
    {
        _cli.File("appsettings.json", "{}");

        var result = await _cli.RunAsync("teams", "package", "--out", "health.zip");

        (result.Exit, result.Output).ShouldBe((1, ""));
        result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ShouldBe(
        [
            "Teams:AppId is missing; put the application (client) id of the app registration, such as 11111111-2222-3333-4444-555555555555.",
            "Organization:Name is missing; put the name of your firm, which Teams shows as the app's developer.",
            "Teams:PublicUrl is missing; put the address under which people reach this program, an https one without a query, such as https://health.firm.com, or give it with --url.",
        ]);
        File.Exists(_cli.File("health.zip")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--url", "http://127.0.0.1:5080", "--url is 'http://127.0.0.1:5080'; put the address under which people reach this program, an https one without a query")]
    [InlineData("--url", "https://health.firm.com?x=1", "--url is 'https://health.firm.com?x=1'; put the address")]
    [InlineData("--about-url", "/about", "--about-url is '/about'; put the https address of a page")]
    [InlineData("--app-version", "1.4", "--app-version is '1.4'; expected three numbers such as 1.4.0.")]
    [InlineData("--app-version", "1.04.0", "--app-version is '1.04.0'; expected three numbers such as 1.4.0.")]
    [InlineData("--app-version", "1.4.99999999999", "--app-version is '1.4.99999999999'; expected three numbers such as 1.4.0.")]
    public async Task Package_OptionThatTeamsWouldRefuse_IsRefusedHere(string option, string value, string sentence)
    {
        _cli.File("appsettings.json", Settings);

        var result = await _cli.RunAsync("teams", "package", "--out", "health.zip", option, value);

        (result.Exit, result.Output).ShouldBe((1, ""));
        result.Error.ShouldStartWith(sentence);
    }

    [Fact]
    public async Task Package_AddressTooLong_IsNotRepeated()
    {
        _cli.File("appsettings.json", Settings);

        var result = await _cli.RunAsync("teams", "package", "--out", "health.zip", "--url", "https://health.firm.com/" + new string('a', 2048));

        result.Exit.ShouldBe(1);
        result.Error.ShouldStartWith("--url is 2072 characters long, and Teams takes 2048; put the address");
    }

    [Fact]
    public async Task Package_WithoutOut_IsAMistakeOfUsage() => (await _cli.RunAsync("teams", "package")).Exit.ShouldBe(2);

    [Fact]
    public async Task Package_FolderThatCannotBeWritten_SaysSo()
    {
        _cli.File("appsettings.json", Settings);

        var result = await _cli.RunAsync("teams", "package", "--out", Path.Combine(_cli.File("file", "x"), "health.zip"));

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("cannot be written");
    }

    public void Dispose() => _cli.Dispose();

    private JsonNode Manifest(string package)
    {
        using var zip = ZipFile.OpenRead(_cli.File(package));
        using var manifest = zip.GetEntry("manifest.json")!.Open();
        return JsonNode.Parse(manifest)!;
    }
}
