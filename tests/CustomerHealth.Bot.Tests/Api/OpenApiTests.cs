using System.Text.Json;

namespace CustomerHealth.Bot.Tests.Api;

/// <summary>The machine-readable description, held against what the program really takes and answers.</summary>
public sealed class OpenApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Health = "/api/v1/accounts/{key}/health";
    private const string Changes = "/api/v1/accounts/{key}/health/changes";

    [Theory]
    [InlineData(Health)]
    [InlineData(Changes)]
    public async Task Document_Answer_FitsItsSchema(string path)
    {
        var check = await ReadAsync();
        var answer = await (await api.Client.CallAsync(HttpMethod.Get, path.Replace("{key}", "acme", StringComparison.Ordinal))).JsonAsync();

        answer.GetProperty("views").GetArrayLength().ShouldBeGreaterThan(1);
        check.Mistakes(check.Answer(path, "get"), answer).ShouldBeEmpty();
    }

    /// <summary>SC-10: the account of the fixture has a cap, so that the schema above is held against one.</summary>
    [Fact]
    public async Task Health_OfAScoreHeldDown_TellsTheCap()
    {
        var answer = await (await api.Client.CallAsync(HttpMethod.Get, Health.Replace("{key}", "acme", StringComparison.Ordinal))).JsonAsync();

        var held = answer.GetProperty("views").EnumerateArray().Single(v => v.GetProperty("view").GetString() == "client-engagement");
        held.GetProperty("cap").GetProperty("why").GetString().ShouldBe("the board is new");
        held.GetProperty("score").GetDouble().ShouldBeLessThan(held.GetProperty("cap").GetProperty("uncapped").GetDouble());
    }

    [Fact]
    public async Task Document_AcceptedAndRefusedRows_FitTheirSchema()
    {
        var check = await ReadAsync();
        var answer = await (await api.Client.PostAsync(
            """[{"account":"acme","measure":"open.api","at":"2020-01-01","value":1,"source":"crm"},5]""")).JsonAsync();

        answer.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("status").GetString()).ShouldBe(["accepted", "refused"]);
        check.Mistakes(check.Answer(ApiCaller.Observations, "post"), answer).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""[{"account":"a","measure":"m.m","at":"2020-01-01","value":1.5,"source":"crm"}]""", true)]
    [InlineData("""[{"account":"a","measure":"m.m","at":"2020-01-01","value":"red","source":"crm","id":"1"}]""", true)]
    [InlineData("""[{"account":"a","measure":"m.m","at":"2020-01-01","value":false,"source":"crm","id":null}]""", true)]
    [InlineData("""[{"account":"a","measure":"m.m","at":"2020-01-01","value":[1],"source":"crm"}]""", false)]
    [InlineData("""[{"account":"a","measure":"m.m","at":"2020-01-01","value":1}]""", false)]
    public async Task Document_Body_TakesWhatTheEndpointTakes(string body, bool fits)
    {
        var check = await ReadAsync();

        check.Mistakes(check.Body(ApiCaller.Observations, "post"), JsonDocument.Parse(body).RootElement).Any().ShouldBe(!fits);
    }

    [Fact]
    public async Task Document_Responses_AreAllDeclaredAndOnlyTheApiIsDescribed()
    {
        var document = await (await api.Client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative))).JsonAsync();
        var check = new SchemaCheck(document);

        document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ShouldBe([ApiCaller.Observations, Health, Changes], ignoreOrder: true);
        check.Operation(ApiCaller.Observations, "post").GetProperty("responses").EnumerateObject().Select(r => r.Name)
            .ShouldBe(["200", "400", "401", "413", "415", "429", "503"], ignoreOrder: true);
        check.Operation(Health, "get").GetProperty("responses").EnumerateObject().Select(r => r.Name)
            .ShouldBe(["200", "400", "401", "404", "429", "503"], ignoreOrder: true);
        document.GetRawText().ShouldNotContain("-?(?:0|[1-9]"); // the pattern of numbers that may be texts
    }

    private async Task<SchemaCheck> ReadAsync() =>
        new(await (await api.Client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative))).JsonAsync());
}
