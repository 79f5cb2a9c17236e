using System.Net;
using System.Text.Json;
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
