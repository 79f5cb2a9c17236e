using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Teams;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Reports;

/// <summary>QB-9, RP-5, CH-1: the real program between its store and a Teams: a report reaches a person as an offer of a file, and a channel by a link that is signed.</summary>
public sealed class ServedTeamsReportTests : IAsyncLifetime
{
    private const string Store = "demo/customerhealth.db";
    private const string Chat = "a:00000000-0000-4000-8000-000000000007";
    private const string Channel = "19:leaders@thread.tacv2";
    private const string Public = "http://127.0.0.1:5";

    // Of some hours ago, so that none falls due while the test runs, whatever time it is.
    private static readonly string When = PastHour.Workdays();

    private static readonly FakeTeamsMember Mara = new("29:mara", "00000000-0000-4000-8000-000000000007", "Mara", "mara.lindqvist@northlight.example");

    private readonly Cli _cli = new();
    private FakeConnector _teams = null!;
    private FakeAuthority _authority = null!;

    private FakeTeamsTenant Tenant => _teams.Tenant;

    private string[] Recipients => ["mara.lindqvist", $"teams:{Tenant.Id}/{Channel}"];

    public async Task InitializeAsync()
    {
        (_teams, _authority) = (await FakeConnector.StartAsync(), await FakeAuthority.StartAsync());
        Tenant.Add(Chat, Mara);
        Tenant.Add(Channel, Mara, new FakeTeamsMember("29:sam", "00000000-0000-4000-8000-000000000008", "Sam", "sam.idowu@northlight.example"));
        await _cli.DemoAsync();
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        await using var store = await Storage.Store.OpenAsync(_cli.File(Store), TimeProvider.System, CancellationToken.None);
        var chat = new ConversationReference
        {
            Address = new ChatAddress("teams", Tenant.Id, Chat), Kind = ConversationKind.Personal, Where = _teams.ServiceUrl, Person = Mara.ObjectId, PersonHere = Mara.Id, Email = Mara.Email, SeenAt = now,
        };
        await store.Conversations.KeepAsync(chat, CancellationToken.None);
        await store.Conversations.KeepAsync(new ConversationReference { Address = chat.Address with { Place = Channel }, Kind = ConversationKind.Channel, Where = _teams.ServiceUrl, SeenAt = now }, CancellationToken.None);
        // As if the program had looked four days ago last: whatever day it is, a working day lies between.
        foreach (var to in (string[])["person:mara.lindqvist", Recipients[1]])
            await store.Reports.BeginAsync($"weekly-digest|pod:harbour|{to}|{When}", now - Duration.FromDays(4), CancellationToken.None);
    }

    [Fact]
    public async Task Serve_ReportToAPersonAndAChannel_IsUploadedOnConsentAndDownloadedBySignedLinkByteByByte()
    {
        using var server = await Server.StartAsync(_cli, Store, Environment());
        var offer = await Tenant.ArrivedAsync(Chat, 1);
        var consent = offer.Attachments.Single(one => (string?)one["contentType"] == "application/vnd.microsoft.teams.card.file.consent");
        var name = (string)consent["name"]!;
        name.ShouldMatch("^weekly-digest-pod-harbour-[0-9]{4}-[0-9]{2}-[0-9]{2}[.]pdf$");
        offer.Text.ShouldNotBeEmpty();
        (await _cli.RunAsync("report", "weekly-digest", "--pod", "harbour", "--as-of", name[^14..^4], "--out", "d.pdf", "--store", Store)).Exit.ShouldBe(0);
        var document = await File.ReadAllBytesAsync(_cli.File("d.pdf"));

        await AcceptAsync(server, offer, consent["content"]!["acceptContext"]!);
        await Tenant.ArrivedAsync(Chat, 2);
        var posted = (await Tenant.ArrivedAsync(Channel, 1)).Seen;
        var link = posted[posted.IndexOf($"{Public}/files/", StringComparison.Ordinal)..];
        using var downloaded = await server.Client.GetAsync(new Uri(server.Url + link[Public.Length..link.IndexOf('"', StringComparison.Ordinal)]));

        Tenant.Uploads["report"].ShouldBe(document);
        downloaded.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await downloaded.Content.ReadAsByteArrayAsync()).ShouldBe(document);
    }

    public async Task DisposeAsync()
    {
        _cli.Dispose();
        await _teams.DisposeAsync();
        await _authority.DisposeAsync();
    }

    private async Task AcceptAsync(Server server, FakeTeamsMessage offer, JsonNode context)
    {
        var activity = new JsonObject
        {
            ["type"] = "invoke", ["id"] = "f1", ["name"] = "fileConsent/invoke", ["channelId"] = "msteams", ["serviceUrl"] = _teams.ServiceUrl, ["replyToId"] = offer.Id,
            ["timestamp"] = TimeProvider.System.GetUtcNow().ToString("O"),
            ["from"] = new JsonObject { ["id"] = Mara.Id, ["name"] = Mara.Name, ["aadObjectId"] = Mara.ObjectId },
            ["recipient"] = new JsonObject { ["id"] = $"28:{Tenant.AppId}", ["name"] = "Health" },
            ["conversation"] = new JsonObject { ["id"] = Chat, ["conversationType"] = "personal", ["tenantId"] = Tenant.Id },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant.Id } },
            ["value"] = new JsonObject
            {
                ["type"] = "fileUpload", ["action"] = "accept", ["context"] = context.DeepClone(),
                ["uploadInfo"] = new JsonObject { ["uploadUrl"] = _teams.UploadUrl("report"), ["contentUrl"] = $"{_teams.Url}/there", ["name"] = "r.pdf", ["uniqueId"] = "u1", ["fileType"] = "pdf" },
            },
        };
        // It gives the keys some seconds only: where a busy machine needs more, it has them at a later request.
        using var patience = new CancellationTokenSource(Limits.Patience);
        var status = HttpStatusCode.Unauthorized;
        while (status == HttpStatusCode.Unauthorized)
        {
            patience.Token.ThrowIfCancellationRequested();
            status = await PostAsync(server, activity);
        }

        status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpStatusCode> PostAsync(Server server, JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{server.Url}/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", _authority.Bearer(Tenant.AppId, _teams.ServiceUrl)).ShouldBeTrue();
        using var response = await server.Client.SendAsync(request);
        return response.StatusCode;
    }

    private (string Name, string Value)[] Environment() =>
    [
        ("Storage__SecretKey", "a secret of this test that is long enough for it"), ("Teams__PublicUrl", Public), ("Teams__OpenIdMetadataUrl", _authority.Metadata.AbsoluteUri),
        .. _teams.Settings.InEnvironment("Teams"),
        .. Recipients.SelectMany((to, n) => new[] { ($"Reports__Recipients__{n}__Report", "weekly-digest"), ($"Reports__Recipients__{n}__To", to), ($"Reports__Recipients__{n}__Pod", "harbour"), ($"Reports__Recipients__{n}__When", When) }),
    ];
}
