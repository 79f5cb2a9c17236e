using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Files;
using CustomerHealth.Channels.Tests.Teams.Sending;
using CustomerHealth.Channels.Tests.Teams.Web;
using CustomerHealth.Core.HeldFiles;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerHealth.Channels.Tests.Teams.Files;

/// <summary>A file that was offered: each test names what the person sees, and what was sent where.</summary>
public sealed class FileConsentTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, (2 * OneDrive.Piece) + 12_345).Select(n => (byte)n)];

    private static readonly Reply Report = new()
    {
        Kind = ReplyKind.Done,
        Text = "The scorecard of Acme Robotics",
        File = new ReplyFile("acme.pdf", "Acme Robotics, scorecard of 16 Nov 2026", Bytes) { Again = "acme report" },
    };

    private static readonly string Chat = $"a:{ATeamsWeb.Mara.ObjectId}";

    [Fact]
    public async Task Accepted_TheFileIsInOneDriveAndTheOfferCannotBeUsedAgain()
    {
        await using var outbox = await OfferedAsync();

        await SayAsync(outbox, Consent(outbox));

        outbox.Teams.Tenant.Uploads["s1"].ShouldBe(Bytes);
        var puts = outbox.Teams.CallsOf("upload");
        puts.Select(put => put.More).ShouldBe([Range(0, OneDrive.Piece), Range(OneDrive.Piece, 2 * OneDrive.Piece), Range(2 * OneDrive.Piece, Bytes.Length)]);
        puts.ShouldAllBe(put => put.Authorization.Length == 0, "the bot's token is not for OneDrive");
        var (offer, file) = (outbox.Seen(Chat)[0], outbox.Seen(Chat)[1]);
        (offer.Text, offer.Attachments.Count).ShouldBe(("acme.pdf is in your OneDrive.", 0));
        var shown = file.Attachments.ShouldHaveSingleItem();
        ((string?)shown["contentType"], (string?)shown["name"], (string?)shown["content"]?["uniqueId"], (string?)shown["content"]?["fileType"])
            .ShouldBe(("application/vnd.microsoft.teams.card.file.info", "acme.pdf", "unique-1", "pdf"));
        outbox.Kit.Held.All.ShouldHaveSingleItem().Bytes.Length.ShouldBe(0, "its bytes wait no longer");
    }

    /// <summary>On the desktop, and then on the phone: also a week later it stays true that it is there.</summary>
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    [InlineData(true, 7)]
    public async Task GivenTwice_OneUpload(bool isAccepted, int days)
    {
        await using var outbox = await OfferedAsync();
        var consent = Consent(outbox);
        await SayAsync(outbox, consent);
        outbox.Kit.Clock.Advance(TimeSpan.FromDays(days));

        await SayAsync(outbox, Again(outbox, consent) with { IsAccepted = isAccepted });

        PutOnce(outbox);
    }

    /// <summary>On both at a time: the second reads the file before the first takes it, and takes it after.</summary>
    [Fact]
    public async Task GivenTwiceSideBySide_OneUpload()
    {
        await using var outbox = await OfferedAsync();
        var consent = Consent(outbox);
        outbox.Kit.Held.BeforeTake = () => outbox.Kit.Held.TakeAsync(consent.FileId!, new FileAct("teams.file/invoke-1", consent.OfferId), outbox.Kit.Clock.Now, default);
        await SayAsync(outbox, Again(outbox, consent));
        outbox.Seen(Chat).ShouldHaveSingleItem().Attachments.ShouldHaveSingleItem();

        await SayAsync(outbox, consent);

        PutOnce(outbox);
    }

    /// <summary>Broken off when all was done but the note of it: nothing is said or put again, whatever the second try would come to.</summary>
    [Fact]
    public async Task WorkedOnAgain_SaysAndPutsNothingMore()
    {
        await using var outbox = await OfferedAsync();
        await SayAsync(outbox, Consent(outbox));
        outbox.Teams.Next("upload", FakeConnectorFault.Status(404, "{}"));

        await outbox.WorkAsync(attempts: 2);
        await outbox.SettleAsync();

        PutOnce(outbox);
    }

    /// <summary>The answer itself was too long for a card: two files in one message, and each can be had.</summary>
    [Fact]
    public async Task OneOfTwoTaken_TheOtherIsStillOffered()
    {
        var lines = Enumerable.Range(0, 3000).Select(n => Line.Of(new TextSpan($"Account {n} is at risk for reasons that take a while to tell"))).ToImmutableArray();
        await using var outbox = await OfferedAsync(Report with { Sections = [new TextSection(null, null, lines)] });
        var offer = outbox.Seen(Chat).ShouldHaveSingleItem();
        var (whole, report) = (IdOf(offer.Attachments[0]), IdOf(offer.Attachments[1]));

        await SayAsync(outbox, Consent(outbox, whole));

        offer.Text.ShouldEndWith(" is in your OneDrive.");
        IdOf(offer.Attachments.ShouldHaveSingleItem()).ShouldBe(report);
        var other = Consent(outbox, report);
        await SayAsync(outbox, other with { Key = "invoke-2", Upload = other.Upload! with { UploadUrl = outbox.Teams.UploadUrl("s2") } });

        outbox.Teams.Tenant.Uploads["s2"].ShouldBe(Bytes);
        (offer.Text, offer.Attachments.Count).ShouldBe(("acme.pdf is in your OneDrive.", 0));
    }

    /// <summary>A line that carries 512 kbit/s: each piece is there within its time.</summary>
    [Fact]
    public async Task SlowLine_AllPiecesArrive()
    {
        await using var outbox = await OfferedAsync();
        var slow = new FakeConnectorFault("slow", async (context, take) =>
        {
            outbox.Kit.Clock.Advance(TimeSpan.FromSeconds(context.Request.ContentLength!.Value / (64.0 * 1024)));
            await take();
        });
        outbox.Teams.Next("upload", [.. Enumerable.Repeat(slow, 9)]);

        await SayAsync(outbox, Consent(outbox));

        PutOnce(outbox);
        outbox.Teams.CallsOf("upload").Count.ShouldBe(3);
    }

    [Fact]
    public async Task ToldAgainByTeams_IsStoredOnce()
    {
        await using var outbox = await OfferedAsync();

        await ReceiveAsync(outbox, Consent(outbox));
        await ReceiveAsync(outbox, Consent(outbox));

        outbox.Kit.Inbox.Received.ShouldHaveSingleItem();
        outbox.Kit.Inbox.IsFull = true;
        (await outbox.Kit.Services.GetRequiredService<IFileConsents>().ReceiveAsync(Consent(outbox) with { Key = "invoke-9" }, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Declined_NothingIsPutAnywhere()
    {
        await using var outbox = await OfferedAsync();

        await SayAsync(outbox, Consent(outbox) with { IsAccepted = false, Upload = null });

        outbox.Seen(Chat).ShouldHaveSingleItem().Text.ShouldBe("acme.pdf was not put into your OneDrive. When you want it, type: acme report");
        outbox.Teams.CallsOf("upload").ShouldBeEmpty();
        outbox.Kit.Held.All.ShouldHaveSingleItem().Bytes.Length.ShouldBe(0);
    }

    [Fact]
    public async Task Expired_SaysSoAndPutsNothing()
    {
        await using var outbox = await OfferedAsync();
        outbox.Kit.Clock.Advance(OfferedFiles.Life.ToTimeSpan());

        await SayAsync(outbox, Consent(outbox));

        outbox.Seen(Chat).ShouldHaveSingleItem().Text.ShouldBe("The offer of acme.pdf has expired. To get it again, type: acme report");
        outbox.Teams.CallsOf("upload").ShouldBeEmpty();
    }

    [Fact]
    public async Task OfAnotherPerson_IsRefusedAndTheOfferStays()
    {
        await using var outbox = await OfferedAsync();
        var theirs = await outbox.Kit.KnowChatAsync(ATeamsWeb.Nils);

        await SayAsync(outbox, Consent(outbox) with { User = outbox.Kit.At(ATeamsWeb.Nils.ObjectId), Conversation = outbox.Kit.At(theirs) });

        outbox.Seen(theirs).ShouldHaveSingleItem().Text.ShouldBe("That file was offered to somebody else, and only they can take it. Ask for one of your own.");
        outbox.Seen(Chat).ShouldHaveSingleItem().Attachments.ShouldHaveSingleItem();
        outbox.Teams.CallsOf("upload").ShouldBeEmpty();
        outbox.Kit.Held.All.ShouldHaveSingleItem().TakenBy.ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task OfAFileThatIsNotHere_SaysToAskAgain(string? id)
    {
        await using var outbox = await OfferedAsync();

        await SayAsync(outbox, Consent(outbox) with { FileId = id });

        outbox.Seen(Chat).ShouldHaveSingleItem().Text.ShouldBe("This file does not wait here any more: ask for it again.");
    }

    /// <summary>Not OneDrive's: neither the bytes nor the token go there, and nobody is shown the address.</summary>
    [Fact]
    public async Task ToAnotherHost_SendsNothingThereAndSaysSo()
    {
        await using var outbox = await OfferedAsync();
        var upload = Consent(outbox).Upload!;
        await SayAsync(outbox, Consent(outbox) with { Upload = upload with { UploadUrl = "https://evil.example/upload?tempauth=secret" } });

        outbox.Seen(Chat).ShouldHaveSingleItem().Text.ShouldBe("acme.pdf was not sent: Teams named an address for it that is not OneDrive's or SharePoint's. Tell your administrator.");
        outbox.Teams.CallsOf("upload").ShouldBeEmpty();
        outbox.Kit.Logs.Lines.ShouldContain(line => line.StartsWith("2040 "));
        string.Concat(outbox.Kit.Logs.Lines).ShouldNotContain("evil.example");
    }

    /// <summary>Nobody is led to another place either.</summary>
    [Fact]
    public async Task ShownElsewhere_IsNotPutNorShown()
    {
        await using var outbox = await OfferedAsync();

        await SayAsync(outbox, Consent(outbox) with { Upload = Consent(outbox).Upload! with { ContentUrl = "https://evil.example/acme.pdf" } });

        outbox.Teams.CallsOf("upload").ShouldBeEmpty();
        outbox.Seen(Chat).ShouldHaveSingleItem().Seen.ShouldNotContain("evil.example");
    }

    [Fact]
    public async Task OneDriveFailsForAMoment_ThePieceIsPutAgain()
    {
        await using var outbox = await OfferedAsync();
        outbox.Teams.Next("upload", FakeConnectorFault.BadGateway, FakeConnectorFault.TooMany(1));

        await SayAsync(outbox, Consent(outbox));

        outbox.Teams.Tenant.Uploads["s1"].ShouldBe(Bytes);
    }

    [Theory]
    [InlineData(1, 404, "acme.pdf could not be put into your OneDrive: OneDrive does not wait for it any more. To get it again, type: acme report")]
    [InlineData(1, 507, "acme.pdf could not be put into your OneDrive: your OneDrive is full. To get it again, type: acme report")]
    [InlineData(1, 400, "acme.pdf could not be put into your OneDrive: OneDrive answered HTTP 400. To get it again, type: acme report")]
    [InlineData(2, 404, "acme.pdf may be in your OneDrive already: look there first (OneDrive does not wait for it any more). To get it again, type: acme report")]
    public async Task OneDriveRefuses_SaysWhy(int attempts, int status, string sentence)
    {
        await using var outbox = await OfferedAsync();
        outbox.Teams.Next("upload", [.. Enumerable.Repeat(FakeConnectorFault.Status(status, "{}"), 3)]);
        await ReceiveAsync(outbox, Consent(outbox));

        await outbox.WorkAsync(attempts);
        await outbox.RunAsync();

        outbox.Seen(Chat).ShouldHaveSingleItem().Text.ShouldBe(sentence);
    }

    private static string Range(int from, int to) => $"bytes {from}-{to - 1}/{Bytes.Length}";

    private static string IdOf(JsonObject offer) => (string)offer["content"]!["acceptContext"]!["file"]!;

    private static FileConsent Again(ATeamsOutbox outbox, FileConsent consent) =>
        consent with { Key = "invoke-2", Upload = consent.Upload! with { UploadUrl = outbox.Teams.UploadUrl("s2") } };

    private static void PutOnce(ATeamsOutbox outbox)
    {
        outbox.Teams.Tenant.Uploads.Keys.ShouldBe(["s1"]);
        outbox.Teams.Tenant.Uploads["s1"].ShouldBe(Bytes);
        outbox.Seen(Chat).Select(message => message.Text).ShouldBe(["acme.pdf is in your OneDrive.", ""]);
    }

    private static async Task<ATeamsOutbox> OfferedAsync(Reply? reply = null)
    {
        var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChatAsync(ATeamsWeb.Mara);
        await outbox.WriteAsync(ATeamsWeb.Mara.ObjectId, reply ?? Report);
        (await outbox.RunAsync()).Sent.ShouldBe(1);
        return outbox;
    }

    private static FileConsent Consent(ATeamsOutbox outbox, string? file = null) => new()
    {
        Key = "invoke-1",
        Conversation = outbox.Kit.At(Chat),
        User = outbox.Kit.At(ATeamsWeb.Mara.ObjectId),
        OfferId = outbox.Seen(Chat)[0].Id,
        IsAccepted = true,
        FileId = file ?? outbox.Kit.Held.All.Single().Id,
        Upload = new FileUpload(outbox.Teams.UploadUrl("s1"), $"{outbox.Teams.Url}/personal/acme.pdf", "acme.pdf", "unique-1", "pdf"),
    };

    private static async Task ReceiveAsync(ATeamsOutbox outbox, FileConsent consent) =>
        (await outbox.Kit.Services.GetRequiredService<IFileConsents>().ReceiveAsync(consent, default)).ShouldBeTrue();

    private static async Task SayAsync(ATeamsOutbox outbox, FileConsent consent)
    {
        await ReceiveAsync(outbox, consent);
        await outbox.WorkAsync();
        await outbox.SettleAsync();
    }
}
