using System.Net;
using System.Text.Json;
using CustomerHealth.Bot.Configuration;
using Microsoft.Data.Sqlite;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>What a serving program says of itself.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly Cli _cli = new();

    [Fact]
    public async Task Ready_StoreThatCannotBeRead_Is503WithItsSentenceAndTheProcessLives()
    {
        using var server = await Server.StartAsync(_cli, "s.db");
        using var before = await server.Client.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
        await DamageAsync();

        using var ready = await server.Client.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
        using var live = await server.Client.GetAsync(new Uri("/healthz/live", UriKind.Relative));

        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ready.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await ready.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("detail").GetString()!.ShouldEndWith("s.db' is damaged; restore it from a backup.");
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Links to files and the codes of an installation are secrets that stand in addresses.</summary>
    [Fact]
    public async Task Log_AddressWithASecret_DoesNotHoldIt()
    {
        using var server = await Server.StartAsync(_cli, "s.db", ("Logging__LogLevel__Default", "Information"));

        using var file = await server.Client.GetAsync(new Uri("/files/0123.1799999999.canary", UriKind.Relative));
        using var installed = await server.Client.GetAsync(new Uri("/slack/oauth_redirect?code=canary&state=canary", UriKind.Relative));
        var log = await server.EndAsync();

        file.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        installed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        log.ShouldContain("Application started");
        log.ShouldNotContain("canary");
    }

    /// <summary>A slip in an address opens the program to nobody: the web server would listen everywhere.</summary>
    [Theory]
    [InlineData("http://127.0.0.1:abc")]
    [InlineData("http://localhost5080")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:0;health.firm.com")]
    [InlineData("http://127.0.0.1:0/health")]
    public async Task Urls_WithASlip_AreRefused(string urls)
    {
        var result = await _cli.RunAsync(["serve", "--store", "s.db"], ("ASPNETCORE_URLS", urls));

        result.Exit.ShouldBe(1);
        result.Error.ShouldStartWith($"ASPNETCORE_URLS is '{urls}', and '");
        result.Error.ShouldContain("is no address to listen on; expected http or https");
    }

    /// <summary>What the web server takes as it is meant, also in containers and behind a proxy on the same machine.</summary>
    [Theory]
    [InlineData("http://127.0.0.1:5080;http://[::1]:5080")]
    [InlineData("http://+:8080")]
    [InlineData("http://*:8080")]
    [InlineData("http://localhost:0/")]
    [InlineData("http://unix:/run/customerhealth.sock")]
    public void Urls_ThatCanBeListenedOn_AreTaken(string urls) => ListenAddresses.Fault(urls).ShouldBeNull();

    /// <summary>The apps link to it for privacy and terms: open to anybody, and nothing of it runs or is loaded.</summary>
    [Fact]
    public async Task About_Anybody_ReadsWhoRunsItAndWhatIsKept()
    {
        using var server = await Server.StartAsync(_cli, "s.db", ("Organization__Name", "Firm & <Sons>"));

        using var page = await server.Client.GetAsync(new Uri("/about", UriKind.Relative));
        var text = await page.Content.ReadAsStringAsync();

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        text.ShouldContain("This is the installation of Firm &amp; &lt;Sons&gt;");
        text.ShouldContain("It reads no other messages.");
    }

    /// <summary>The token of Teams is none of the API's: it is not judged, nor logged as a wrong key.</summary>
    [Fact]
    public async Task Log_BearerOnAnotherPath_IsNoWrongKey()
    {
        using var server = await Server.StartAsync(_cli, "s.db", ("Logging__LogLevel__Default", "Information"), ("Api__Keys__0__name", "crm"), ("Api__Keys__0__sha256", new string('a', 64)));

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/healthz/live", UriKind.Relative));
        request.Headers.Authorization = new("Bearer", "a.b.c");
        using var live = await server.Client.SendAsync(request);
        var log = await server.EndAsync();

        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        log.ShouldContain("Application started");
        log.ShouldNotContain("unknown key");
        log.ShouldNotContain("DataProtection");
    }

    public void Dispose() => _cli.Dispose();

    // The new schema version makes the server read the schema again, which is none any more.
    private async Task DamageAsync()
    {
        await using var other = new SqliteConnection($"Data Source={_cli.File("s.db")};Pooling=False");
        await other.OpenAsync();
        await using var damage = other.CreateCommand();
        damage.CommandText = "pragma writable_schema = on; update sqlite_schema set sql = 'nothing' where name = 'pod'; pragma schema_version = 1000000;";
        await damage.ExecuteNonQueryAsync();
    }
}
