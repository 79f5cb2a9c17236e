using System.Collections.Immutable;
using System.Text;
using CustomerHealth.Channels.Teams.Sending;
using CustomerHealth.Channels.Tests.Teams.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing.Teams;

namespace CustomerHealth.Channels.Tests.Teams.Sending;

public sealed class TeamsSenderTests
{
    private static readonly Reply Alert = new()
    {
        Kind = ReplyKind.Done,
        Text = "Acme Robotics fell to Red 41",
        ForOutsiders = new Reply { Kind = ReplyKind.Done, Text = "Acme Robotics: three goals are late" },
    };

    private static readonly Reply Internal = Alert with { ForOutsiders = null };

    private static readonly Reply Report = Alert with { File = new ReplyFile("acme.pdf", "Acme Robotics, scorecard of 16 Nov 2026", Encoding.ASCII.GetBytes("%PDF-1.7")) };

    private static string Chat(FakeTeamsMember person) => $"a:{person.ObjectId}";

    [Theory]
    [InlineData(ATeamsWeb.Harbour, ATeamsWeb.Harbour)]
    [InlineData(ATeamsWeb.Harbour + ";messageid=1700", ATeamsWeb.Harbour)]
    [InlineData("#Harbour", ATeamsWeb.Harbour)]
    [InlineData("11111111-0000-4000-8000-000000000001", "a:11111111-0000-4000-8000-000000000001")]
    [InlineData("a:11111111-0000-4000-8000-000000000001", "a:11111111-0000-4000-8000-000000000001")]
    [InlineData("29:mara", "a:11111111-0000-4000-8000-000000000001")]
    [InlineData("Mara@firm.example", "a:11111111-0000-4000-8000-000000000001")]
    public async Task Send_Address_FindsItsConversation(string place, string conversation)
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        await outbox.Kit.KnowChatAsync(ATeamsWeb.Mara);
        await outbox.WriteAsync(place, Internal);

        (await outbox.RunAsync()).Sent.ShouldBe(1);

        outbox.Seen(conversation).ShouldHaveSingleItem().Summary.ShouldBe(Internal.Text);
        outbox.Teams.CallsOf("create").ShouldBeEmpty();
    }

    /// <summary>Who was never written to: the chat is opened once, and kept, for their id and their address.</summary>
    [Fact]
    public async Task Send_ToSomebodyOfTheTeamWithoutAChat_OpensItOnce()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        await outbox.WriteAsync("mara@firm.example", Internal, "1");
        await outbox.RunAsync();
        await outbox.WriteAsync(ATeamsWeb.Mara.ObjectId, Internal, "2");
        await outbox.WriteAsync("mara@firm.example", Internal, "3");
        (await outbox.RunAsync()).Sent.ShouldBe(2);

        outbox.Seen(Chat(ATeamsWeb.Mara)).Count.ShouldBe(3);
        outbox.Teams.CallsOf("create").Count.ShouldBe(1);
        outbox.Kit.References.All.Select(one => one.Person).ShouldContain(ATeamsWeb.Mara.ObjectId);
    }

    /// <summary>Where Teams says that the new chat is, it is spoken to from then on, not where the others are.</summary>
    [Fact]
    public async Task Send_ChatOpenedElsewhere_KeepsWhereTeamsSaysThatItIs()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        var (where, kit) = (outbox.Teams.ServiceUrl, outbox.Kit);
        await kit.References.KeepAsync(new() { Address = kit.At(ATeamsWeb.Harbour), Kind = ConversationKind.Channel, Where = where.TrimEnd('/'), SeenAt = kit.Clock.Now }, default);
        await outbox.WriteAsync(ATeamsWeb.Mara.ObjectId, Internal);

        (await outbox.RunAsync()).Sent.ShouldBe(1);

        kit.References.All.Single(one => one.Kind == ConversationKind.Personal).Where.ShouldBe(where);
    }

    /// <summary>An id of another tenant is not taken for one of ours, and nobody is asked for it.</summary>
    [Fact]
    public async Task Send_ToAnotherTenant_IsGivenUpBeforeAnyCall()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        var to = new ChatAddress("teams", "99999999-1111-4222-8333-444455556666", ATeamsWeb.Harbour);
        await outbox.Store.Outbox.EnqueueAsync([outbox.Composer.Compose(to, Internal, "k", outbox.Kit.Clock.Now)], default);

        await outbox.RunAsync();

        (await outbox.DeadAsync()).ShouldContain("it is for another tenant than Teams:TenantId");
        outbox.Teams.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("#nowhere", "no channel of that name is known")]
    [InlineData("#twice", "several teams have a channel of that name")]
    [InlineData("nobody@firm.example", "nobody of that address is known")]
    [InlineData("22222222-0000-4000-8000-000000000002", "install it for the person or the team")] // Nils has not installed the app
    [InlineData("19:gone@thread.v2", "the conversation is gone")]
    public async Task Send_AddressOfNobody_SaysToTheAdministratorWhatToDo(string place, string sentence)
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "twice");
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Quay, "twice");
        await outbox.WriteAsync(place, Internal);

        await outbox.RunAsync();

        (await outbox.DeadAsync()).ShouldContain(sentence);
        outbox.Teams.Tenant.Messages.ShouldBeEmpty();
    }

    /// <summary>CH-5.</summary>
    [Fact]
    public async Task Send_WhereAGuestReads_OnlyWhatIsMeantForGuests()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Quay, "quay");
        await outbox.WriteAsync("#quay", Alert, "open");
        await outbox.WriteAsync(ATeamsWeb.Quay, Internal, "internal");

        await outbox.RunAsync();

        var seen = outbox.Seen(ATeamsWeb.Quay).ShouldHaveSingleItem().Seen;
        seen.ShouldContain("three goals are late");
        seen.ShouldNotContain("Red 41");
        (await outbox.DeadAsync()).ShouldContain("guests or people of other organisations read there");
    }

    /// <summary>CH-5: a guest who comes in while a message waits.</summary>
    [Fact]
    public async Task Send_GuestCameInMeanwhile_IsAskedAtTheSending()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert, "1");
        await outbox.RunAsync();
        outbox.Teams.Tenant.Add(ATeamsWeb.Harbour, ATeamsWeb.Mara, ATeamsWeb.Gus);
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert, "2");

        await outbox.RunAfterAsync(NodaTime.Duration.FromSeconds(11));

        outbox.Seen(ATeamsWeb.Harbour).Select(message => message.Summary).ShouldBe([Alert.Text, Alert.ForOutsiders!.Text]);
    }

    [Fact]
    public async Task Send_InsteadOfAnEarlierOne_ChangesItAndGoesAloneWhenItIsGone()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        await outbox.WriteAsync("#harbour", Internal, "1");
        await outbox.RunAsync();
        await outbox.WriteAsync("#harbour", Internal with { Text = "Acme is back to Green", InsteadOf = "1" }, "2");
        await outbox.RunAsync();

        var changed = outbox.Seen(ATeamsWeb.Harbour).ShouldHaveSingleItem();
        (changed.Summary, changed.Changes).ShouldBe(("Acme is back to Green", 1));

        await outbox.Kit.PassAsync(outbox.Kit.Connector.DeleteAsync(outbox.Kit.Target, changed.Id, default));
        await outbox.WriteAsync("#harbour", Internal with { Text = "Acme is Yellow", InsteadOf = "1" }, "3");
        await outbox.RunAsync();
        outbox.Seen(ATeamsWeb.Harbour)[^1].Summary.ShouldBe("Acme is Yellow");
    }

    /// <summary>Longer than Teams takes, written by another version of the program: refused here, and nothing is sent.</summary>
    [Fact]
    public async Task Send_LongerThanTeamsTakes_IsGivenUpBeforeAnyCall()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        var version = new TeamsVersion { Text = new string('x', 41 * 1024) };
        await outbox.Store.Outbox.EnqueueAsync([TeamsComposer.Row(outbox.Kit.At(ATeamsWeb.Harbour), new TeamsPayload { Message = version }, "k", outbox.Kit.Clock.Now)], default);

        await outbox.RunAsync();

        (await outbox.DeadAsync()).ShouldBe("Teams refused it: the message is longer than Teams takes (413 MessageSizeTooBig)");
        outbox.Teams.CallsOf("send").ShouldBeEmpty();
    }

    /// <summary>One activity: a crash leaves no half of it.</summary>
    [Fact]
    public async Task Send_FileToOnePerson_AsksForConsentInTheSameMessage()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        var chat = await outbox.Kit.KnowChatAsync(ATeamsWeb.Mara);
        await outbox.WriteAsync(ATeamsWeb.Mara.ObjectId, Report);

        await outbox.RunAsync();

        var message = outbox.Seen(chat).ShouldHaveSingleItem();
        message.Text.ShouldBe(Report.Text);
        ((string?)message.Activity["textFormat"]).ShouldBe("plain");
        var offer = message.Attachments.ShouldHaveSingleItem();
        ((string?)offer["contentType"], (string?)offer["name"]).ShouldBe(("application/vnd.microsoft.teams.card.file.consent", "acme.pdf"));
        ((int?)offer["content"]?["sizeInBytes"], (string?)offer["content"]?["description"]).ShouldBe((8, Report.File!.Title));
        var waiting = outbox.Kit.Held.All.ShouldHaveSingleItem();
        (waiting.Owner.Place, (string?)offer["content"]?["acceptContext"]?["file"]).ShouldBe((ATeamsWeb.Mara.ObjectId, waiting.Id));
    }

    [Fact]
    public async Task Send_FileIntoAChannel_ShowsALinkOfOurs()
    {
        await using var outbox = await ATeamsOutbox.StartAsync(("PublicUrl", "https://health.firm.example/"));
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        await outbox.WriteAsync("#harbour", Report);

        await outbox.RunAsync();

        var seen = outbox.Seen(ATeamsWeb.Harbour).ShouldHaveSingleItem().Seen;
        seen.ShouldContain($"https://health.firm.example/files/{outbox.Kit.Held.All.Single().Id}.");
        seen.ShouldContain("Download acme.pdf");
    }

    [Fact]
    public async Task Send_FileIntoAChannelWithoutPublicUrl_SaysWhereToGetItAndHoldsNothing()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        await outbox.WriteAsync("#harbour", Report);

        await outbox.RunAsync();

        var seen = outbox.Seen(ATeamsWeb.Harbour).ShouldHaveSingleItem().Seen;
        seen.ShouldContain("The file acme.pdf cannot be shown here: ask for it in your chat with the bot.");
        seen.ShouldNotContain("/files/");
        outbox.Kit.Held.All.ShouldBeEmpty();
    }

    /// <summary>Too long for a card: a short message, and the whole answer as a file; nothing is left out.</summary>
    [Fact]
    public async Task Send_LongerThanACard_ComesAsAFile()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        var chat = await outbox.Kit.KnowChatAsync(ATeamsWeb.Mara);
        var lines = Enumerable.Range(0, 3000).Select(n => Line.Of(new TextSpan($"Account {n} is at risk for reasons that take a while to tell"))).ToImmutableArray();
        await outbox.WriteAsync(ATeamsWeb.Mara.ObjectId, Internal with { Sections = [new TextSection(null, null, lines)] });

        await outbox.RunAsync();

        outbox.Seen(chat).ShouldHaveSingleItem().Attachments.ShouldHaveSingleItem()["name"]!.ToString().ShouldEndWith(".txt");
        Encoding.UTF8.GetString(outbox.Kit.Held.All.Single().Bytes.Span).ShouldContain("Account 2999 is at risk");
    }
}
