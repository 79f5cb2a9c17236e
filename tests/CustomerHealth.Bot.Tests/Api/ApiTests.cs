using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CustomerHealth.Storage;
using CustomerHealth.Testing;
using Microsoft.Data.Sqlite;

namespace CustomerHealth.Bot.Tests.Api;

/// <summary>The HTTP API of the contract on the real program and store.</summary>
public sealed class ApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Key = ApiFixture.Key;
    private const string Observations = "/api/v1/observations";

    [Fact]
    public async Task Observations_SentTwice_CountOnceAndMoveTheScoreAndAreAudited()
    {
        const string Body = """
            [{"account":"acme","measure":"support.open-tickets","at":"2020-01-01","value":1,"source":"crm","id":"t-1"},
             {"account":"nobody","measure":"support.open-tickets","at":"2020-01-01","value":1,"source":"crm"},
             {"account":"acme","measure":"support.open-tickets","at":"soon","value":1,"source":"crm"}]
            """;

        var first = await JsonAsync(await PostAsync(Body, Key));
        var second = await JsonAsync(await PostAsync(Body, Key));

        Statuses(first).ShouldBe(["accepted", "refused", "refused"]);
        Statuses(second).ShouldBe(["duplicate", "refused", "refused"]);
        var refused = first.GetProperty("results")[1];
        refused.GetProperty("index").GetInt32().ShouldBe(1);
        refused.GetProperty("error").GetString().ShouldBe("there is no account 'nobody'; import it first");
        first.GetProperty("results")[0].TryGetProperty("error", out _).ShouldBeFalse();
        await using var store = await Store.OpenAsync(api.Cli.File("demo/customerhealth.db"), TimeProvider.System, CancellationToken.None);
        var audited = await store.Audit.ReadAsync("api:crm", int.MaxValue, CancellationToken.None);
        audited.ShouldContain(e => e.After == """{"rows":3,"accepted":1,"duplicate":0,"refused":2}""");
    }

    [Theory]
    [InlineData("/api/v1/accounts/acme/health", null)]
    [InlineData("/api/v1/accounts/acme/health", "wrong")]
    public async Task Health_WithoutAGoodKey_Is401WithAProblem(string path, string? key)
    {
        using var response = await GetAsync(path, key);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Health_OfAnAccount_IsTheCardsData()
    {
        var health = await JsonAsync(await GetAsync("/api/v1/accounts/acme/health", Key));
        var card = JsonDocument.Parse((await api.Cli.RunAsync("chat", "acme", "--json", "--store", "demo/customerhealth.db")).Output).RootElement;

        JsonSerializer.Serialize(health).ShouldBe(JsonSerializer.Serialize(card.GetProperty("data")));
    }

    /// <summary>SC-12: the parts sum to the delta, to the last digit.</summary>
    [Fact]
    public async Task Changes_OfAnAccount_SumToTheDeltaAndAreWhatChatSays()
    {
        var changes = await JsonAsync(await GetAsync("/api/v1/accounts/acme/health/changes", Key));
        var chat = JsonDocument.Parse((await api.Cli.RunAsync("chat", "acme why", "--json", "--store", "demo/customerhealth.db")).Output).RootElement;

        JsonSerializer.Serialize(changes).ShouldBe(JsonSerializer.Serialize(chat.GetProperty("data")));
        var moved = changes.GetProperty("views").EnumerateArray().Where(v => v.GetProperty("delta").ValueKind == JsonValueKind.Number).ToList();
        moved.Count.ShouldBeGreaterThan(1);
        foreach (var view in moved)
        {
            view.GetProperty("parts").EnumerateArray().Sum(p => p.GetProperty("points").GetDecimal()).ShouldBe(view.GetProperty("delta").GetDecimal());
            view.GetProperty("delta").GetDecimal().ShouldBe(view.GetProperty("to").GetDecimal() - view.GetProperty("from").GetDecimal());
        }
    }

    [Theory]
    [InlineData("/api/v1/accounts/nobody/health/changes", 404, "There is no account with the key 'nobody'.")]
    [InlineData("/api/v1/accounts/acme/health/changes?from=2026-02-02&to=2026-02-01", 400, "from is 2026-02-02, after to (2026-02-01).")]
    [InlineData("/api/v1/accounts/acme/health/changes?from=4w", 400, "from is '4w'; expected an ISO date such as 2026-09-30.")]
    [InlineData("/api/v1/accounts/nobody/health", 404, "There is no account with the key 'nobody'.")]
    [InlineData("/api/v1/accounts/acme/health?asOf=yesterday", 400, "asOf is 'yesterday'; expected an ISO date such as 2026-09-30.")]
    [InlineData("/api/v1/accounts/acme/health?asOf=9000-01-01", 400, "asOf is 9000-01-01, after today")]
    [InlineData("/api/v1/accounts/acme/health?known=then", 400, "known is 'then'; the one value is now.")]
    public async Task Health_BadRequest_IsAProblemWithASentence(string path, int status, string detail)
    {
        using var response = await GetAsync(path, Key);

        ((int)response.StatusCode).ShouldBe(status);
        (await JsonAsync(response)).GetProperty("detail").GetString()!.ShouldStartWith(detail);
    }

    [Fact]
    public async Task Observations_TooLargeOrNoArray_AreRefusedWhole()
    {
        (await PostAsync(new string(' ', 1_000_001), Key)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync($"[{string.Join(',', Enumerable.Repeat("1", 10_001))}]", Key)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync("{}", Key)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var text = new StringContent("[]", Encoding.UTF8, "text/plain");
        (await SendAsync(HttpMethod.Post, Observations, Key, text)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Requests_AboveTheLimit_Are429WithRetryAfterForThatCallerAlone()
    {
        var start = Stopwatch.GetTimestamp();
        var answered = 0;
        var last = await GetAsync("/api/v1/accounts/acme/health?asOf=x", "other");
        for (; last.StatusCode != HttpStatusCode.TooManyRequests && Stopwatch.GetElapsedTime(start) < Limits.Patience; answered++)
            last = await GetAsync("/api/v1/accounts/acme/health?asOf=x", "other");

        last.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        // The 41st is refused; a busy machine may see a minute end before it, and then there are 40 more.
        answered.ShouldBeInRange(ApiFixture.PerMinute, ApiFixture.PerMinute * (1 + (int)Stopwatch.GetElapsedTime(start).TotalMinutes));
        last.Headers.RetryAfter.ShouldNotBeNull();
        (await GetAsync("/api/v1/accounts/acme/health", Key)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task OpenApi_Document_DescribesEveryEndpointAndItsKey()
    {
        var document = await JsonAsync(await GetAsync("/openapi/v1.json", null));

        document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ShouldContain(Observations);
        document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ShouldContain("/api/v1/accounts/{key}/health");
        document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ShouldContain("/api/v1/accounts/{key}/health/changes");
        document.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString().ShouldBe("bearer");
    }

    /// <summary>The sentence tells which store; nothing of the inside is told.</summary>
    [Fact]
    public async Task Store_ThatIsLocked_Is503WithItsSentence()
    {
        using var own = new Cli();
        await own.DemoAsync();
        using var server = await Server.StartAsync(
            own, "Data Source=demo/customerhealth.db;Default Timeout=1", ("Api__Keys__0__name", "crm"), ("Api__Keys__0__sha256", ApiFixture.Hash(Key)));
        await using var other = new SqliteConnection($"Data Source={own.File("demo/customerhealth.db")};Pooling=False");
        await other.OpenAsync();
        await using var writing = other.BeginTransaction(deferred: false);

        using var request = new HttpRequestMessage(HttpMethod.Post, Observations)
        {
            Content = new StringContent("""[{"account":"acme","measure":"a.b","at":"2026-01-01","value":1,"source":"crm"}]""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var response = await server.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await JsonAsync(response)).GetProperty("detail").GetString()!.ShouldStartWith("Another process is writing to the store");
    }

    private static IEnumerable<string?> Statuses(JsonElement answer) =>
        answer.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("status").GetString());

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    private Task<HttpResponseMessage> PostAsync(string body, string key) =>
        SendAsync(HttpMethod.Post, Observations, key, new StringContent(body, Encoding.UTF8, "application/json"));

    private Task<HttpResponseMessage> GetAsync(string path, string? key) => SendAsync(HttpMethod.Get, path, key, null);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? key, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await api.Client.SendAsync(request);
    }
}
