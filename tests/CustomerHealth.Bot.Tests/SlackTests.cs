using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CustomerHealth.Bot.Tests;

/// <summary>Slack towards the real program: its own process, the real store, signed and forged requests.</summary>
public sealed class SlackTests : IAsyncLifetime
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private const string Listening = "Now listening on: ";

    private readonly Cli _cli = new();
    private readonly HttpClient _client = new();
    private Process? _server;
    private string _url = "";

    public async Task InitializeAsync()
    {
        (await _cli.RunAsync("demo")).Exit.ShouldBe(0);
        (await _cli.RunAsync("link", "slack:T000000001/U1", "sam.idowu@northlight.example", "--store", "demo/customerhealth.db")).Exit.ShouldBe(0);
        _server = _cli.Start(
            ["serve", "--store", "demo/customerhealth.db"],
            ("Slack__SigningSecret", Secret), ("Slack__BotToken", "xoxb-test"), ("Slack__TeamIds__0", "T000000001"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"));
        while (await _server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                _url = line[(at + Listening.Length)..].Trim();
                break;
            }
        }

        _url.ShouldNotBeEmpty();
    }

    public Task DisposeAsync()
    {
        _server?.Kill(entireProcessTree: true);
        _server?.WaitForExit();
        _server?.Dispose();
        _client.Dispose();
        _cli.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task SlashCommand_Signed_GetsTheCardAsBlockKitForTheAskerAlone()
    {
        using var response = await PostAsync("acme", Secret);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var message = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        message.GetProperty("response_type").GetString().ShouldBe("ephemeral");
        message.GetProperty("text").GetString()!.ShouldStartWith("Acme Robotics: Conflict: advocate about to churn.");
        var blocks = message.GetProperty("blocks").EnumerateArray().ToList();
        blocks[0].GetProperty("text").GetProperty("text").GetString().ShouldBe("Acme Robotics");
        blocks.Count.ShouldBeLessThanOrEqualTo(12);
        blocks.Single(b => b.GetProperty("type").GetString() == "actions").GetProperty("elements")[0].GetProperty("action_id").GetString()!.ShouldStartWith("command.");
        blocks.Single(b => b.TryGetProperty("fields", out _)).GetProperty("fields").GetArrayLength().ShouldBe(8);
    }

    /// <summary>What a server keeps between requests ends with the next change, also one that another process makes.</summary>
    [Fact]
    public async Task SlashCommand_AnotherProcessImports_AnswersWithWhatIsTrueNow()
    {
        using var before = await PostAsync("acme", Secret);
        (await before.Content.ReadAsStringAsync()).ShouldContain("Mara Lindqvist");

        foreach (var (file, changed, into) in new[] { ("people.csv", "Mara Lindqvist", "Mara Holm"), ("accounts.csv", "acme,Acme Robotics,", "acme,Acme Machines,") })
            _cli.File(file, (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "portfolio", file))).Replace(changed, into, StringComparison.Ordinal));
        (await _cli.RunAsync("import", "people.csv", "--store", "demo/customerhealth.db")).Exit.ShouldBe(0);
        (await _cli.RunAsync("import", "accounts.csv", "--store", "demo/customerhealth.db")).Exit.ShouldBe(0);

        using var after = await PostAsync("acme machines", Secret);
        var message = await after.Content.ReadAsStringAsync();
        message.ShouldContain("Acme Machines");
        message.ShouldContain("Mara Holm");
        message.ShouldNotContain("Mara Lindqvist");
    }

    [Fact]
    public async Task SlashCommand_NoAccountFits_OffersTheNearestAsAButton()
    {
        using var response = await PostAsync("m", Secret);

        (await response.Content.ReadAsStringAsync()).ShouldContain("\"action_id\":\"command.0\"");
    }

    [Fact]
    public async Task SlashCommand_Forged_Is401WithoutBody()
    {
        using var response = await PostAsync("acme", "another-secret-of-good-length");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Health_Endpoints_AnswerAndOthersAreNotFound()
    {
        (await _client.GetStringAsync($"{_url}/healthz/live")).ShouldBe("live");
        (await _client.GetStringAsync($"{_url}/healthz/ready")).ShouldBe("ready");
        using var other = await _client.GetAsync($"{_url}/api/messages");
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        other.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Serve_AddressInUse_SaysSoInOneSentence()
    {
        using var second = _cli.Start(["serve", "--store", "demo/customerhealth.db"], ("ASPNETCORE_URLS", _url));
        var output = second.StandardOutput.ReadToEndAsync();
        var error = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();

        second.ExitCode.ShouldBe(1);
        error.Trim().ShouldBe($"{_url} is in use; set ASPNETCORE_URLS to another address.");
        (await output).ShouldNotContain("   at ");
    }

    private async Task<HttpResponseMessage> PostAsync(string text, string secret)
    {
        var body = $"command=%2Fhealth&text={Uri.EscapeDataString(text)}&team_id=T000000001&channel_id=C1&user_id=U1&trigger_id=1.{text}";
        var stamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_url}/slack/commands")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(mac)}");
        return await _client.SendAsync(request);
    }
}
