using System.Text.Json.Nodes;
using CustomerHealth.Channels.Tests.Contract;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing.Teams;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>CH-5 where guests read: whatever is pressed there, they see no more than what is meant for them, also when they come in while it waits.</summary>
public sealed class TeamsOutsidersTests : IAsyncLifetime
{
    private static readonly FakeTeamsMember Guest = new("29:guest", "00000000-0000-4000-8000-000000000009", "Gil", "gil@client.example") { Role = "guest" };

    private readonly ScriptedBot _bot = new();
    private TeamsStage _stage = null!;

    private FakeTeamsTenant Tenant => _stage.Tenant;

    public async Task InitializeAsync() => _stage = await TeamsStage.OpenAsync(_bot);

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    /// <summary>The outsiders' version is what stands there: a press takes its button away and puts nothing internal in its place, neither in the message nor in the response.</summary>
    [Fact]
    public async Task Spent_WhereAGuestReads_TheOutsidersVersionStaysTheirs()
    {
        LetInAGuest();
        var message = await AlertAsync(isForOutsiders: true);
        message.Seen.ShouldContain("All is well.");

        var answer = await _stage.TellAsync(_stage.Executes(message, CardPresses.Of(message.Card!, "Mute")));

        message.Changes.ShouldBe(1);
        message.Seen.ShouldContain("All is well.");
        message.Seen.ShouldNotContain("\"Mute\"");
        JsonNode.DeepEquals(answer!["value"], message.Card).ShouldBeTrue();
        ShouldHoldNothingInternal(answer);
    }

    /// <summary>A guest came in after the alert, of which nothing is meant for them: it is not put there again.</summary>
    [Fact]
    public async Task Spent_GuestCameInSinceTheMessage_IsNotSentThereAgain()
    {
        var message = await AlertAsync(isForOutsiders: false);
        LetInAGuest();

        var answer = await _stage.TellAsync(_stage.Executes(message, CardPresses.Of(message.Card!, "Mute")));

        _bot.Acts.ShouldHaveSingleItem();
        message.Changes.ShouldBe(0);
        TeamsStage.TextOf(answer).ShouldContain("Answered in your chat");
        ShouldHoldNothingInternal(answer);
    }

    /// <summary>A guest comes in while the row waits: what was decided for those inside does not go out, what is meant for guests does.</summary>
    [Theory]
    [InlineData("Mute", "All is well.")]
    [InlineData("End", "It has ended.")]
    [InlineData("Close", "Shared with all.")]
    public async Task InPlace_GuestComesInWhileItWaits_SeesOnlyWhatIsMeantForGuests(string press, string seen)
    {
        var message = press == "Mute" ? await AlertAsync(isForOutsiders: true) : await SharedAsync();
        _stage.Connector.Next("update", FakeConnectorFault.TooMany(30));
        await _stage.TellAsync(_stage.Executes(message, CardPresses.Of(message.Card!, press)));
        message.Changes.ShouldBe(0, "it waits");

        LetInAGuest();
        var before = _stage.Connector.Calls.Count;
        for (var minute = 0; minute < 30; minute++)
        {
            _stage.Clock.Advance(TimeSpan.FromMinutes(1));
            await _stage.Host.SettleAsync();
        }

        message.Seen.ShouldContain(seen);
        foreach (var call in _stage.Connector.Calls.Skip(before))
            ShouldHoldNothingInternal(call.Body);
    }

    private static void ShouldHoldNothingInternal(JsonNode? shown)
    {
        var text = shown?.ToJsonString() ?? "";
        foreach (var inside in new[] { "Acme Robotics fell", "Acme Robotics is at risk", "Closed for all", "Muted by" })
            text.ShouldNotContain(inside);
    }

    private void LetInAGuest()
    {
        Tenant.Add(AnActivity.Channel, TeamsStage.Mara, TeamsStage.Sam, Guest);
        _stage.Clock.Advance(TimeSpan.FromSeconds(11));
    }

    private Task<FakeTeamsMessage> AlertAsync(bool isForOutsiders) => SentAsync("alert", alert => alert with
    {
        Private = false,
        ForOutsiders = isForOutsiders ? new Reply { Kind = ReplyKind.Card, Text = "All is well.", Title = "A card", Actions = [new ReplyAction("Mute", "mute")] } : null,
    });

    private Task<FakeTeamsMessage> SharedAsync() => SentAsync("share", reply => reply);

    private async Task<FakeTeamsMessage> SentAsync(string command, Func<Reply, Reply> made)
    {
        var to = new ChatAddress("teams", TeamsHost.Tenant, AnActivity.Channel);
        await _stage.TellAsync(_stage.New("conversationUpdate", AnActivity.Channel).With("membersAdded", new JsonArray(new JsonObject { ["id"] = $"28:{TeamsHost.App}" })));
        var reply = made(await _bot.DispatchAsync(new() { Actor = new("x", null), Workspace = "w", Place = "p", IdempotencyKey = "k", Text = command }, default));
        await _stage.Host.Store.Outbox.EnqueueAsync([_stage.Host.Composer.Compose(to, reply, $"{command}/1", _stage.Clock.Now)], default);
        await _stage.Host.SettleAsync();
        return Tenant.In(AnActivity.Channel).ShouldHaveSingleItem();
    }
}
