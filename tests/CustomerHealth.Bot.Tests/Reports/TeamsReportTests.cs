using System.Text.Json.Nodes;
using CustomerHealth.Bot.Delivery;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Testing.Teams;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Reports;

/// <summary>CH-1, RP-5: what reaches people and channels on Slack reaches them on Teams, by Teams' own composer.</summary>
public sealed class TeamsReportTests
{
    private const string Leaders = "19:leaders@thread.tacv2";

    [Fact]
    public async Task Round_WhereTeamsIsConfigured_QueuesTheCardWithThePdfForAPersonAPodAndAChannel()
    {
        await using var teams = await FakeConnector.StartAsync();
        var tenant = teams.Tenant.Id;
        teams.Tenant.Add(Leaders, new FakeTeamsMember("29:mara", "00000000-0000-4000-8000-000000000007", "Mara", "mara.lindqvist@northlight.example"));
        await using var stage = await ReportStage.OpenAsync();
        stage.Platforms = $$""" "Teams": { "ServiceUrls": ["{{teams.ServiceUrl}}"], {{string.Join(", ", teams.Settings.Where(one => one.Key != "ServiceUrls:0").Select(one => $"\"{one.Key}\": \"{one.Value}\""))}} } """;
        var bench = await stage.ProcessAsync(
            """{ "Report": "weekly-digest", "To": "mara.lindqvist", "Person": "mara.lindqvist" }""", """{ "Report": "weekly-digest", "To": "pod:harbour", "Pod": "harbour" }""",
            $$"""{ "Report": "portfolio-scorecard", "To": "teams:{{tenant}}/{{Leaders}}", "When": "Mon 08:00" }""");
        await using var platforms = MessagePlatforms.Open(bench);
        await bench.Store.Conversations.KeepAsync(
            new ConversationReference { Address = new ChatAddress("teams", tenant, Leaders), Kind = ConversationKind.Channel, Where = teams.ServiceUrl, SeenAt = ReportStage.At(2026, 11, 1, 8) }, CancellationToken.None);
        await stage.RoundAsync();

        await stage.RoundAtAsync(ReportStage.At(2026, 11, 16, 8));
        await stage.RoundAtAsync(ReportStage.At(2026, 11, 16, 9));

        var now = Instant.FromDateTimeOffset(stage.Clock.GetUtcNow());
        var queued = await bench.Store.Outbox.ClaimAsync(new OutboxClaim("test", now, now + Duration.FromMinutes(1), 20), CancellationToken.None);
        queued.Select(message => message.Conversation).Order(StringComparer.Ordinal).ShouldBe(
            [$"teams:{tenant}/#pod-harbour", $"teams:{tenant}/{Leaders}", $"teams:{tenant}/mara.lindqvist@northlight.example"]);
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
