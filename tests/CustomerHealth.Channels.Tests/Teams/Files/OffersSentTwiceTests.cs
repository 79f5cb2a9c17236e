using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Files;
using CustomerHealth.Channels.Tests.Teams.Sending;
using CustomerHealth.Channels.Tests.Teams.Web;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Teams.Files;

/// <summary>Offers of a message that arrived and whose answer was lost: nothing that was offered is lost with it, and every press is answered with a sentence.</summary>
public sealed class OffersSentTwiceTests
{
    private const string Answered = "acme.pdf was offered twice, and you have answered the other offer: what became of it stands there. To get it again, type: acme report";

    private static readonly Reply Report = new()
    {
        Kind = ReplyKind.Done,
        Text = "The scorecard of Acme Robotics",
        File = new ReplyFile("acme.pdf", "Acme Robotics, scorecard of 16 Nov 2026", new byte[] { 1, 2, 3 }) { Again = "acme report" },
    };

    private static readonly string Chat = $"a:{ATeamsWeb.Mara.ObjectId}";

    private static Reply WithTwoFiles => Report with
    {
        Sections = [new TextSection(null, null, [.. Enumerable.Range(0, 3000).Select(n => Line.Of(new TextSpan($"Account {n} is at risk for reasons that take a while to tell")))])],
    };

    /// <summary>Teams has the message, the outbox does not know it yet: what else stands in it is offered again all the same.</summary>
    [Fact]
    public async Task OneOfTwoTaken_BeforeTheMessageIsNotedAsSent_TheOtherIsStillOffered()
    {
        await using var outbox = await UnansweredAsync(WithTwoFiles);
        var first = outbox.Seen(Chat).ShouldHaveSingleItem();
        var (whole, report) = (IdOf(first.Attachments[0]), IdOf(first.Attachments[1]));

        await SayAsync(outbox, Consent(outbox, first, whole));
        await outbox.SettleAsync();

        first.Text.ShouldEndWith(" is in your OneDrive.");
        IdOf(first.Attachments.ShouldHaveSingleItem()).ShouldBe(report);
        var second = outbox.Seen(Chat)[^1];
        second.Text.ShouldContain("possibly repeated");
        IdOf(second.Attachments.ShouldHaveSingleItem()).ShouldBe(report, "what was taken is not offered again");
    }

    [Fact]
    public async Task Taken_AndTheMessageComesAgain_OffersNothingAndSaysWhy()
    {
        await using var outbox = await UnansweredAsync(Report);
        await SayAsync(outbox, Consent(outbox, outbox.Seen(Chat)[0]));

        await outbox.SettleAsync();

        var second = outbox.Seen(Chat)[^1];
        second.Attachments.ShouldBeEmpty();
        second.Text.ShouldStartWith("The scorecard of Acme Robotics\n\n");
        second.Text.ShouldEndWith(Answered);
        outbox.Seen(Chat)[0].Text.ShouldBe("acme.pdf is in your OneDrive.");
    }

    /// <summary>Both stand there, and each is pressed: the second says what became of it, in its own place, and the first stays as it is.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TakenInOne_PressedInTheOther_SaysThatItWasAnswered(bool isAccepted)
    {
        await using var outbox = await UnansweredAsync(Report);
        await outbox.RunAfterAsync(Duration.FromMinutes(2));
        var (first, second) = (outbox.Seen(Chat)[0], outbox.Seen(Chat)[1]);
        await SayAsync(outbox, Consent(outbox, first));

        await SayAsync(outbox, Consent(outbox, second) with { Key = "invoke-2", IsAccepted = isAccepted });
        await outbox.SettleAsync();

        (first.Text, second.Text).ShouldBe(("acme.pdf is in your OneDrive.", Answered));
        second.Attachments.ShouldBeEmpty();
        outbox.Teams.Tenant.Uploads.Keys.ShouldBe(["s1"]);
    }

    /// <summary>What else was offered with it was not written down by older versions of the program: the offer stays, and what became of it stands below.</summary>
    [Fact]
    public async Task HeldByAnOlderVersion_IsAnsweredInAMessageOfItsOwn()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChatAsync(ATeamsWeb.Mara);
        await outbox.WriteAsync(ATeamsWeb.Mara.ObjectId, Report);
        await outbox.RunAsync();
        var (kept, offer) = (outbox.Kit.Held.All.Single(), outbox.Seen(Chat).Single());
        await outbox.Kit.Held.HoldAsync(kept with { Id = "old", Message = null, Title = null, Again = null }, outbox.Kit.Clock.Now, default);

        await SayAsync(outbox, Consent(outbox, offer, "old"));
        await outbox.SettleAsync();

        outbox.Seen(Chat).Select(message => message.Text).ShouldBe([offer.Text, "acme.pdf is in your OneDrive.", ""]);
        IdOf(offer.Attachments.ShouldHaveSingleItem()).ShouldBe(kept.Id);
    }

    private static string IdOf(JsonObject offer) => (string)offer["content"]!["acceptContext"]!["file"]!;

    /// <summary>The message is there, and nobody knows.</summary>
    private static async Task<ATeamsOutbox> UnansweredAsync(Reply reply)
    {
        var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChatAsync(ATeamsWeb.Mara);
        outbox.Teams.Next("send", FakeConnectorFault.TakeThenHang);
        await outbox.WriteAsync(ATeamsWeb.Mara.ObjectId, reply);
        await outbox.RunHangingAsync();
        return outbox;
    }

    private static FileConsent Consent(ATeamsOutbox outbox, FakeTeamsMessage offer, string? file = null) => new()
    {
        Key = "invoke-1",
        Conversation = outbox.Kit.At(Chat),
        User = outbox.Kit.At(ATeamsWeb.Mara.ObjectId),
        OfferId = offer.Id,
        IsAccepted = true,
        FileId = file ?? outbox.Kit.Held.All.Single().Id,
        Upload = new FileUpload(outbox.Teams.UploadUrl("s1"), $"{outbox.Teams.Url}/personal/acme.pdf", "acme.pdf", "unique-1", "pdf"),
    };

    private static async Task SayAsync(ATeamsOutbox outbox, FileConsent consent)
    {
        (await outbox.Kit.Services.GetRequiredService<IFileConsents>().ReceiveAsync(consent, default)).ShouldBeTrue();
        await outbox.WorkAsync();
    }
}
