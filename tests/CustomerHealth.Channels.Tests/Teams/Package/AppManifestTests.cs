using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Package;
using CustomerHealth.Core.Commands;

namespace CustomerHealth.Channels.Tests.Teams.Package;

/// <summary>The manifest that Teams reads, held to Microsoft's own schema.</summary>
public sealed class AppManifestTests : IDisposable
{
    private const string Schema = "specs/MicrosoftTeams.manifest.v1.30.schema.json";

    private readonly string _folder = Directory.CreateTempSubdirectory("manifest-").FullName;

    [NodeFact(Packages = true)]
    public async Task Of_AnyFirm_ConformsToMicrosoftsSchema()
    {
        var longest = AnApp.Of("https://" + string.Join('.', Enumerable.Repeat(new string('a', 49), 4)) + "/", string.Join(' ', Enumerable.Repeat("Northlight", 20)));

        var printed = await CheckAsync(AnApp.Manifest(AnApp.Of()), AnApp.Manifest(longest), AnApp.Manifest(AnApp.Of("https://terveys.yhtiö.fi/bot", "Yhtiö \"Ä\" & <b>Oy</b>")));

        printed.ShouldContain("3 passed, 0 failed");
    }

    /// <summary>Else the check above would prove nothing.</summary>
    [NodeFact(Packages = true)]
    public async Task Schema_ManifestWithOneThingWrong_IsRefused()
    {
        Action<JsonObject>[] mistakes =
        [
            manifest => manifest["manifestVersion"] = "1.29",
            manifest => manifest["id"] = "no-guid",
            manifest => manifest["name"]!["short"] = new string('n', 31),
            manifest => manifest["description"]!["short"] = new string('d', 81),
            manifest => manifest["developer"]!["name"] = new string('f', 33),
            manifest => manifest["developer"]!.AsObject().Remove("privacyUrl"),
            manifest => manifest["accentColor"] = "teal",
            manifest => manifest.Remove("icons"),
            manifest => manifest["colour"] = "teal",
            manifest => manifest["bots"]![0]!["scopes"] = new JsonArray("groupchat"),
            manifest => manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray().Add(new JsonObject { ["title"] = "a thirteenth" }),
            manifest => manifest["bots"]![0]!["commandLists"]![0]!["commands"]![0]!["title"] = new string('t', 129),
        ];
        var wrong = mistakes.Select(mistake =>
        {
            var manifest = AnApp.Manifest(AnApp.Of());
            mistake(manifest);
            return manifest;
        });

        var refused = await Record.ExceptionAsync(() => CheckAsync([.. wrong]));

        refused.ShouldNotBeNull().Message.ShouldContain("0 passed, 12 failed");
    }

    [Fact]
    public void Of_App_NamesTheBotTheFirmAndTheAddress()
    {
        var manifest = AnApp.Manifest(AnApp.Of("https://Health.firm.com:8443/bots/health"));

        (Text(manifest["id"]), Text(manifest["bots"]![0]!["botId"]), Text(manifest["version"])).ShouldBe(("0a1b2c3d-2222-3333-4444-555555555555", "0a1b2c3d-2222-3333-4444-555555555555", "1.4.0"));
        Texts(manifest["validDomains"]).ShouldBe(["health.firm.com"]);
        Texts(manifest["bots"]![0]!["scopes"]).ShouldBe(["personal", "team", "groupChat"]);
        manifest["bots"]![0]!["supportsFiles"]!.GetValue<bool>().ShouldBeTrue();
        (Text(manifest["developer"]!["name"]), Text(manifest["developer"]!["privacyUrl"])).ShouldBe(("Northlight Studio", "https://firm.com/health"));
    }

    [Fact]
    public void Of_LongNameOfAFirm_IsCutAtAWord() =>
        Text(AnApp.Manifest(AnApp.Of(firm: "The Northlight Studio for Conversion and Growth"))["developer"]!["name"]).ShouldBe("The Northlight Studio for…");

    [Fact]
    public void Of_HostWithOtherLetters_StandsAsTeamsComparesIt() => Texts(AnApp.Manifest(AnApp.Of("https://terveys.yhtiö.fi"))["validDomains"]).ShouldBe(["terveys.xn--yhti-8qa.fi"]);

    /// <summary>What Teams types for somebody is a command; how to go on stands behind it.</summary>
    [Fact]
    public void Of_Commands_AreTheProductsOwnInItsOwnWords()
    {
        var commands = AnApp.Manifest(AnApp.Of())["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray().ToDictionary(command => Text(command!["title"]), command => Text(command!["description"]));

        commands["ACCOUNT why"].ShouldBe($"{WhyCommand.Asked.Summary} In full: ACCOUNT why [VIEW] [SINCE]");
        commands["ACCOUNT trend"].ShouldBe(TrendCommand.Asked.Summary);
        commands["ACCOUNT set MEASURE VALUE"].ShouldEndWith("In full: ACCOUNT set MEASURE VALUE [REASON]");
        commands.Keys.ShouldAllBe(title => !title.Contains('['));
    }

    [Fact]
    public void Lists_OfCommands_AreFullAndHaveEachOnce()
    {
        foreach (var list in new[] { ListedCommands.Alone, ListedCommands.AmongOthers })
            list.Select(command => command.Usage).Distinct(StringComparer.Ordinal).Count().ShouldBe(ListedCommands.Most);

        ListedCommands.Alone.Select(command => command.Word).ShouldContain("home");
        ListedCommands.AmongOthers.Select(command => command.Word).ShouldContain("share");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> CheckAsync(params JsonObject[] manifests)
    {
        var files = manifests.Select((manifest, at) =>
        {
            var file = Path.Combine(_folder, $"{at}.json");
            File.WriteAllText(file, manifest.ToJsonString());
            return file;
        });
        return await Node.RunAsync("cards/check-schema.mjs", [Node.File(Schema), .. files], ("CHAT_KIT_MODULES", Node.Modules ?? ""));
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static IEnumerable<string> Texts(JsonNode? list) => list!.AsArray().Select(Text);
}
