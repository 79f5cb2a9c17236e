using System.Text;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Replies;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack.Web;

public sealed class SlackFilesTests
{
    private static readonly ReplyFile Pdf = new("acme-scorecard.pdf", "Acme Robotics, scorecard of 16 Nov 2026", Encoding.ASCII.GetBytes("%PDF-1.7"));
    private static readonly SlackPost Words = new() { Channel = "C1", Text = "Acme's scorecard" };

    [Fact]
    public async Task Send_File_GoesUpWithoutTheTokenAndIsShownWithItsWords()
    {
        await using var kit = await ASlackWeb.StartAsync();

        (await kit.Files.SendAsync([Pdf], Words, default)).ShouldBeOfType<SlackAnswer<string>.Ok>();

        kit.Slack.Workspace.Files.Values.ShouldHaveSingleItem().Bytes.ShouldBe(Pdf.Bytes.ToArray());
        kit.Slack.CallsOf("upload").ShouldHaveSingleItem().Authorization.ShouldBe("");
        var shown = kit.Slack.Workspace.Channels["C1"].Messages.ShouldHaveSingleItem();
        (shown.Text, shown.Files.Single()).ShouldBe(("Acme's scorecard", Pdf.Title));
    }

    [Theory]
    [InlineData("https://evil.example/upload/1")]
    [InlineData("https://slack.com.evil.example/1")]
    [InlineData("http://files.slack.com/upload/1")]
    public async Task Send_PlaceThatIsNotSlacks_GetsNoBytes(string url)
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Next("files.getUploadURLExternal", FakeSlackFault.Status(200, $$"""{"ok":true,"file_id":"F1","upload_url":"{{url}}"}"""));

        (await kit.Files.SendAsync([Pdf], Words, default)).ShouldBe(new SlackAnswer<string>.Refused(SlackFiles.ForeignPlace));
    }

    [Fact]
    public async Task Send_BlocksThatFilesCannotHave_AreSaidInPlainWords()
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Next("files.completeUploadExternal", FakeSlackFault.Error("invalid_blocks"));

        (await kit.Files.SendAsync([Pdf], Words with { Blocks = "[]" }, default)).ShouldBeOfType<SlackAnswer<string>.Ok>();

        kit.Slack.Workspace.Channels["C1"].Messages.ShouldHaveSingleItem().Text.ShouldBe("Acme's scorecard");
    }

    [Fact]
    public async Task Send_NoPlaceForIt_SaysWhyAndShowsNothing()
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Next("files.getUploadURLExternal", FakeSlackFault.Error("missing_scope", ""","needed":"files:write" """));

        (await kit.Files.SendAsync([Pdf], Words, default)).ShouldBe(new SlackAnswer<string>.Refused("missing_scope", "files:write"));
        kit.Slack.Workspace.Channels["C1"].Messages.ShouldBeEmpty();
    }
}
