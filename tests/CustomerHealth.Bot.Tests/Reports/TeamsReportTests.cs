using System.Text.Json.Nodes;
using CustomerHealth.Bot.Delivery;
using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Reports;

/// <summary>CH-1, RP-5: what reaches people and channels on Slack reaches them on Teams, by Teams' own composer.</summary>
public sealed class TeamsReportTests
{
    private const string Tenant = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public async Task Round_WhereTeamsIsConfigured_QueuesTheCardWithThePdfForAPersonAPodAndAChannel()
    {
        await using var stage = await ReportStage.OpenAsync();
        stage.Platforms = $$""" "Teams": { "AppId": "22222222-2222-3333-4444-555555555555", "TenantId": "{{Tenant}}", "ClientSecret": "a-secret-of-the-app-registration" } """;
        var bench = await stage.ProcessAsync(
            """{ "Report": "weekly-digest", "To": "mara.lindqvist", "Person": "mara.lindqvist" }""", """{ "Report": "weekly-digest", "To": "pod:harbour", "Pod": "harbour" }""",
            $$"""{ "Report": "portfolio-scorecard", "To": "teams:{{Tenant}}/19:leaders@thread.tacv2", "When": "Mon 08:00" }""");
        await using var platforms = MessagePlatforms.Open(bench);
        await stage.RoundAsync();

        await stage.RoundAtAsync(ReportStage.At(2026, 11, 16, 8));
        await stage.RoundAtAsync(ReportStage.At(2026, 11, 16, 9));

        var now = Instant.FromDateTimeOffset(stage.Clock.GetUtcNow());
        var queued = await bench.Store.Outbox.ClaimAsync(new OutboxClaim("test", now, now + Duration.FromMinutes(1), 20), CancellationToken.None);
        queued.Select(message => message.Conversation).Order(StringComparer.Ordinal).ShouldBe(
            [$"teams:{Tenant}/#pod-harbour", $"teams:{Tenant}/19:leaders@thread.tacv2", $"teams:{Tenant}/mara.lindqvist@northlight.example"]);
        foreach (var message in queued)
        {
            var payload = JsonNode.Parse(message.Payload)!;
            payload["forOutsiders"].ShouldBeNull();
            var file = payload["message"]!["files"]!.AsArray().ShouldHaveSingleItem()!;
            file["name"]!.GetValue<string>().ShouldEndWith("2026-11-15.pdf");
            Convert.FromBase64String(file["bytes"]!.GetValue<string>()).Take(4).ShouldBe("%PDF"u8.ToArray());
            payload["message"]!["card"]!.ToJsonString().ShouldContain("Why you got it");
        }
    }
}
