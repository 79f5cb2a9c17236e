using System.Text;
using System.Text.Json;

namespace CustomerHealth.Bot.Tests.Api;

/// <summary>What the API refuses, it refuses alone and with a sentence.</summary>
public sealed class RefusalApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Health = "/api/v1/accounts/acme/health";

    [Theory]
    [InlineData("\"\\ud800\"", "value holds half of a surrogate pair, or bytes that are not UTF-8; this is not text")]
    [InlineData("\"hello\"", "value of support.open-tickets: 'hello' is no number; type one such as 7, or NA when it does not apply")]
    [InlineData("-3", "value of support.open-tickets: -3 is no count; type a whole number, 0 or more")]
    [InlineData("1,\"value\":2", "value stands twice; send it once")]
    public async Task Observations_OneBadValue_RefusesItsRowAlone(string value, string error)
    {
        var good = $$"""{"account":"acme","measure":"support.open-tickets","at":"2020-02-01","value":1,"source":"crm","id":"{{error}}"}""";
        var bad = good.Replace("\"value\":1", "\"value\":" + value, StringComparison.Ordinal);

        var results = (await (await api.Client.PostAsync($"[{bad},{good}]")).JsonAsync()).GetProperty("results");

        results[0].GetProperty("status").GetString().ShouldBe("refused");
        results[0].GetProperty("error").GetString().ShouldBe(error);
        results[1].GetProperty("status").GetString().ShouldBe("accepted");
    }

    [Fact]
    public async Task Observations_OneNumberWrittenTwoWays_CountsOnce()
    {
        const string Row = """{"account":"acme","measure":"twin.number","at":"2020-01-01","value":7,"source":"crm"}""";

        var results = (await (await api.Client.PostAsync($"[{Row},{Row.Replace(":7,", ":7.0,", StringComparison.Ordinal)}]")).JsonAsync()).GetProperty("results");

        results.EnumerateArray().Select(r => r.GetProperty("status").GetString()).ShouldBe(["accepted", "duplicate"]);
    }

    [Theory]
    [InlineData("GET", Health + "?as_of=2026-01-01", 400, "'as_of' is not a parameter of this address; did you mean 'asOf'?")]
    [InlineData("GET", Health + "/changes?since=2026-01-01", 400, "'since' is not a parameter of this address; allowed are from and to.")]
    [InlineData("POST", "/api/v1/observations?dry=1", 400, "'dry' is not a parameter of this address; it takes none.")]
    [InlineData("GET", "/api/v2/x", 404, "There is nothing at '/api/v2/x'; GET /openapi/v1.json lists the addresses.")]
    [InlineData("DELETE", Health, 405, "DELETE is not possible here; allowed is GET.")]
    [InlineData("POST", "/api/v1/observations", 415, "The Content-Type must be application/json.")]
    public async Task Request_Refused_IsAProblemWithTypeTitleStatusAndDetail(string method, string path, int status, string detail)
    {
        using var text = new StringContent("[]", Encoding.UTF8, path.Contains('?', StringComparison.Ordinal) ? "application/json" : "text/plain");
        using var response = await api.Client.CallAsync(new HttpMethod(method), path, string.Equals(method, "POST", StringComparison.Ordinal) ? text : null);

        ((int)response.StatusCode).ShouldBe(status);
        Complete(await response.JsonAsync(), status).ShouldBe(detail);
    }

    [Fact]
    public async Task Request_AboveTheLimit_IsAProblemWithItsType()
    {
        HttpResponseMessage last = null!;
        for (var i = 0; i < 41; i++)
            last = await api.Client.CallAsync(HttpMethod.Get, Health + "?asOf=x", key: "other");

        Complete(await last.JsonAsync(), 429)!.ShouldStartWith("Too many requests; try again in ");
    }

    private static string? Complete(JsonElement problem, int status)
    {
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("type").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        return problem.GetProperty("detail").GetString();
    }
}
