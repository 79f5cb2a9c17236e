using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CustomerHealth.Bot.Tests.Api;

/// <summary>The demo's store behind a server with two callers: one with room, one that only the limit's test uses up.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    public const string Key = "a-key-that-nobody-knows";

    /// <summary>Requests a minute for each caller.</summary>
    public const int PerMinute = 40;

    private Server? _server;

    internal Cli Cli { get; } = new();

    public HttpClient Client => _server!.Client;

    public async Task InitializeAsync()
    {
        await Cli.DemoAsync();
        (await Cli.RunAsync("chat", "acme cap client-engagement red until 30d because the board is new", "--store", "demo/customerhealth.db")).Exit.ShouldBe(0);
        _server = await Server.StartAsync(
            Cli, "demo/customerhealth.db", ("Api__Keys__0__name", "crm"), ("Api__Keys__0__sha256", Hash(Key)),
            ("Api__Keys__1__name", "other"), ("Api__Keys__1__sha256", Hash("other")), ("Api__RequestsPerMinute", PerMinute.ToString(CultureInfo.InvariantCulture)));
    }

    public Task DisposeAsync()
    {
        _server?.Dispose();
        Cli.Dispose();
        return Task.CompletedTask;
    }

    internal static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
