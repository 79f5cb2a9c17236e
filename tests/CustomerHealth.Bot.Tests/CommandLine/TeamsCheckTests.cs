using CustomerHealth.Bot.Configuration;
using CustomerHealth.Channels.Teams;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Teams;
using NodaTime;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary><c>teams check</c>: an administrator reads what is wrong with the registration, before anybody writes to the bot.</summary>
public sealed class TeamsCheckTests : IAsyncLifetime
{
    private const string App = "11111111-2222-3333-4444-555555555555";
    private const string Tenant = "99999999-2222-3333-4444-555555555555";
    private const string Secret = "s3cret-of-the-bot";

    private readonly Cli _cli = new();
    private AnEntra _entra = null!;
    private FakeAuthority _keys = null!;

    public async Task InitializeAsync() => (_entra, _keys) = (await AnEntra.StartAsync(), await FakeAuthority.StartAsync());

    [Fact]
    public async Task Check_AllAsItMustBe_SaysSoAndWhatItCannotAsk()
    {
        var result = await CheckAsync(", \"PublicUrl\": \"https://health.firm.com\"");

        (result.Exit, result.Error).ShouldBe((0, ""));
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ShouldBe(
        [
            "Not asked, since only Azure and Teams can tell: whether the bot's messaging endpoint is your address with /api/messages, whether its Teams channel is on, and whether the app is uploaded and allowed.",
            "Entra knows the bot: id, secret and tenant are as they must be, and the keys by which Teams signs can be read.",
        ]);
        _entra.Asked.ShouldBe((Tenant, App, "https://api.botframework.com/.default"));
    }

    [Fact]
    public async Task Check_NoAddressAndNoKeyForLinks_SaysWhatIsLessForIt()
    {
        var result = await CheckAsync(secretKey: "");

        result.Exit.ShouldBe(0);
        result.Output.ShouldContain("Teams:PublicUrl is not set: files cannot be linked to in channels and group chats.");
        result.Output.ShouldContain("Storage:SecretKey is not set: links to files cannot be signed");
    }

    [Theory]
    [InlineData(7000215, "Teams:ClientSecret is wrong; put the Value of a client secret there, which is shown once, not its Secret ID")]
    [InlineData(7000222, "the client secret has expired; make a new one under Certificates & secrets of the app registration, and put its Value in Teams:ClientSecret")]
    [InlineData(700016, "the tenant Teams:TenantId has no app Teams:AppId; copy both from the Overview page of the app registration")]
    [InlineData(90002, "there is no tenant Teams:TenantId; copy the Directory (tenant) ID from the Overview page of the app registration")]
    [InlineData(7000112, "the app is disabled in the tenant; an administrator enables it in Entra under Enterprise applications")]
    [InlineData(50034, "Teams:AppId, Teams:TenantId and Teams:ClientSecret must be those of the app's registration, and the secret must not have expired")]
    public async Task Check_EntraRefuses_SaysWhatToDo(int number, string remedy)
    {
        _entra.Refusal = number;

        (await WrongAsync()).ShouldHaveSingleItem().ShouldBe($"Entra gives the bot no token: {remedy} (invalid_client AADSTS{number}).");
    }

    /// <summary>Entra repeats the secret in what it says; the program does not.</summary>
    [Fact]
    public async Task Check_EntraRefuses_EndsWith1AndNeverSaysTheSecret()
    {
        _entra.Refusal = 7000222;

        var result = await CheckAsync(", \"PublicUrl\": \"https://health.firm.com\"");

        result.Exit.ShouldBe(1);
        result.Error.Trim().ShouldBe("Entra gives the bot no token: the client secret has expired; make a new one under Certificates & secrets of the app registration, and put its Value in Teams:ClientSecret (invalid_client AADSTS7000222).");
        (result.Output + result.Error).ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Check_ProxyAnswersInsteadAndKeysAreDown_NamesBoth()
    {
        (_entra.Status, _keys.IsDown) = (502, true);

        var errors = await WrongAsync();

        errors.Count.ShouldBe(2);
        errors[0].ShouldBe($"{_entra.Endpoint.Replace("{tenant}", Tenant, StringComparison.Ordinal)} answered with status 502, not as Entra does; is Teams:TokenEndpoint right?");
        errors[1].ShouldStartWith($"The keys by which Teams signs cannot be read, starting at {_keys.Metadata}: ");
        errors[1].ShouldEndWith(" Until they can, every message is refused.");
    }

    [Fact]
    public async Task Check_NobodyThere_AsksForTheFirewall()
    {
        await _entra.StopAsync();

        (await WrongAsync()).ShouldHaveSingleItem().ShouldBe($"{_entra.Endpoint.Replace("{tenant}", Tenant, StringComparison.Ordinal)} cannot be reached from here; is there a firewall or a proxy in between?");
    }

    /// <summary>Keys of another service would refuse every message of Teams, and only the log would tell.</summary>
    [Fact]
    public async Task Check_KeysThatMayNotSignForTeams_AreNoKeys()
    {
        using var other = new FakeTeamsKey("k-2", "webchat");
        _keys.Publish(other);
        _keys.Withdraw(_keys.Key);

        var result = await CheckAsync();

        result.Exit.ShouldBe(1);
        result.Error.Trim().ShouldBe($"None of the keys that {_keys.Metadata} leads to may sign for msteams, so every message would be refused; is Teams:OpenIdMetadataUrl right?");
    }

    [Fact]
    public async Task Check_NothingSet_SaysThatTeamsIsOff()
    {
        var result = await _cli.RunAsync("teams", "check");

        (result.Exit, result.Output).ShouldBe((1, ""));
        result.Error.ShouldStartWith("Teams is off");
    }

    public async Task DisposeAsync()
    {
        _cli.Dispose();
        await _entra.DisposeAsync();
        await _keys.DisposeAsync();
    }

    /// <summary>What the program says. It gives Entra and the keys some seconds only: where a busy machine needs more, it is asked again.</summary>
    private async Task<CliResult> CheckAsync(string more = "", string secretKey = "0123456789abcdef0123456789abcdef")
    {
        Configure(more, secretKey);
        using var patience = new CancellationTokenSource(Limits.Patience);
        while (true)
        {
            var result = await _cli.RunAsync("teams", "check");
            if (!result.Error.Contains(" in time", StringComparison.Ordinal) && !result.Error.Contains("cannot be reached from here", StringComparison.Ordinal))
                return result;
            if (patience.IsCancellationRequested)
                throw new TimeoutException($"After {Limits.Patience.TotalMinutes:0} minutes the program still said: {result.Error}");
        }
    }

    /// <summary>What is wrong, on a clock that stands: nobody is late.</summary>
    private Task<IReadOnlyList<string>> WrongAsync()
    {
        var settings = SettingsSource.Read(Configure("", secretKey: "0123456789abcdef0123456789abcdef")).Configuration;
        return TeamsInstallation.CheckAsync(settings, new ManualClock(Instant.FromUtc(2026, 11, 22, 9, 0)), CancellationToken.None);
    }

    private string Configure(string more, string secretKey) => _cli.File(
        "appsettings.json", $$"""
            {
              "Storage": { "SecretKey": "{{secretKey}}" },
              "Teams": { "AppId": "{{App}}", "TenantId": "{{Tenant}}", "ClientSecret": "{{Secret}}", "TokenEndpoint": "{{_entra.Endpoint}}", "OpenIdMetadataUrl": "{{_keys.Metadata}}"{{more}} }
            }
            """);
}
