using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Files;
using CustomerHealth.Channels.Teams.Sending;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.HeldFiles;
using CustomerHealth.Core.Replies;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Teams.Web;

/// <summary>
/// Our calls are what Microsoft describes, and so are our fake's answers: a proxy between them that holds both to the description (Prism) answers with 422 or 500 to what
/// it forbids, and then no answer here would be the fake's.
/// </summary>
public sealed class ConnectorConformanceTests
{
    private const string Description = "specs/botframework-channel.swagger.json";

    [NodeFact(Packages = true)]
    public async Task EveryCall_ThroughTheDescriptionToTheFake_IsTaken()
    {
        var port = Counterpart.FreePort().ToString(CultureInfo.InvariantCulture);
        await using var kit = await ATeamsWeb.StartAsync(settings: [("ServiceUrls:1", $"http://127.0.0.1:{port}/")]);
        await using var prism = await Counterpart.StartAsync(
            "prism", "Prism is listening", "proxy", "-h", "127.0.0.1", "-p", port, "--errors", Node.File(Description), kit.Teams.ServiceUrl.TrimEnd('/'));
        var target = new TeamsTarget($"http://127.0.0.1:{port}/", ATeamsWeb.Quay);

        var sent = Ok(await kit.Connector.SendAsync(target, Card(), default)).Id!;
        Ok(await kit.Connector.ReplyAsync(target with { Conversation = $"{ATeamsWeb.Quay};messageid={sent}" }, sent, Words(), default));
        Ok(await kit.Connector.UpdateAsync(target, sent, Card(), default));
        Ok(await kit.Connector.DeleteAsync(target, sent, default));
        Ok(await kit.Connector.SendAsync(target, Offer(), default));
        Ok(await kit.Connector.SendAsync(target, Shown(), default));
        Ok(await kit.Connector.MembersAsync(target, 2000, default)).Members.Length.ShouldBe(3);
        Ok(await kit.Connector.MemberAsync(target, ATeamsWeb.Mara.ObjectId, default)).Name.ShouldBe(ATeamsWeb.Mara.Name);
        var created = Ok(await kit.Connector.CreateAsync(target.Where, Person(kit), default));

        created.Id.ShouldBe($"a:{ATeamsWeb.Mara.ObjectId}");
        kit.Teams.Calls.Select(call => call.Name).Where(name => name != "token").ShouldBe(["send", "reply", "update", "delete", "send", "send", "members", "members", "member", "create"]);
        prism.Lines.ShouldNotContain(line => line.Contains("Violation", StringComparison.OrdinalIgnoreCase));

        // The control: what the description forbids does not get through, so that all the others prove something.
        (await kit.Connector.SendAsync(target, new JsonObject { ["type"] = "message", ["attachments"] = "many" }, default)).ShouldBeOfType<ConnectorAnswer<TeamsPosted>.Refused>().Status.ShouldBe(422);
        kit.Teams.CallsOf("send").Count.ShouldBe(3);
    }

    private static JsonObject Card()
    {
        var card = new TeamsRenderer().Render(new Reply { Kind = ReplyKind.Done, Text = "Acme Robotics fell to Red 41", Title = "Acme Robotics" });
        return TeamsActivities.Card(card.Text, TeamsActivities.WithSmallPrint(card.Content, "sent 12 min late"));
    }

    private static JsonObject Words() => TeamsActivities.Words("Answered in your chat with me.");

    private static JsonObject Offer() => TeamsActivities.Words("The scorecard", FileOffer.Asks(new HeldFile
    {
        Id = "id", Owner = new ChatAddress("teams", "tenant", ATeamsWeb.Mara.ObjectId), Name = "acme.pdf", Title = "Acme Robotics", MediaType = "application/pdf", Bytes = new byte[] { 1, 2, 3 },
        ExpiresAt = Instant.MaxValue,
    }));

    private static JsonObject Shown() => TeamsActivities.Words("", JsonNode.Parse(JsonSerializer.Serialize(FileOffer.Shows(new FileUpload("https://u", "https://c", "acme.pdf", "unique", "pdf"))))!);

    private static JsonObject Person(ATeamsWeb kit) => new()
    {
        ["isGroup"] = false,
        ["bot"] = new JsonObject { ["id"] = $"28:{kit.Teams.Tenant.AppId}" },
        ["members"] = new JsonArray(new JsonObject { ["id"] = ATeamsWeb.Mara.ObjectId }),
        ["tenantId"] = kit.Teams.Tenant.Id,
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = kit.Teams.Tenant.Id } },
    };

    private static T Ok<T>(ConnectorAnswer<T> answer)
        where T : notnull => answer.ShouldBeOfType<ConnectorAnswer<T>.Ok>().Value;
}
