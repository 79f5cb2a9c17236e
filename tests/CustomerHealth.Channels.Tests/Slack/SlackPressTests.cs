using System.Net;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Conversation;
using CustomerHealth.Channels.Tests.Contract;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>CH-4: a press is stored before it is acknowledged, acts once however often it comes, and again when it is meant.</summary>
public sealed class SlackPressTests : IAsyncLifetime
{
    private readonly ScriptedBot _bot = new();
    private SlackStage _stage = null!;

    public async Task InitializeAsync() => _stage = await SlackStage.OpenAsync(_bot);

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    /// <summary>A double click is two presses for Slack, some tenths of a second apart; they may lie on both sides of any border.</summary>
    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(1.8, 1)]
    [InlineData(2.9, 1)]
    [InlineData(6, 2)]
    [InlineData(60, 2)]
    public async Task Press_Again_ActsOnceWithinThreeSecondsAndAgainLater(double after, int acts)
    {
        foreach (var start in new[] { 0, 0.8, 1.6 })
        {
            var body = Press("act", start.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await _stage.InteractAsync(body.After(start));
            await _stage.InteractAsync(body.After(start + after));
        }

        _bot.Acts.Count.ShouldBe(3 * acts);
        _bot.Requests.Count.ShouldBe(3 * acts, "a second click is not even asked");
    }

    /// <summary>CH-6: the second report is another message, not the first one again.</summary>
    [Fact]
    public async Task Press_ForAFileAMinuteLater_DeliversItAgain()
    {
        await _stage.InteractAsync(Press("file"));
        await _stage.InteractAsync(Press("file").After(60));

        _stage.Host.Outbox.Messages.Count(row => row.DedupeKey.StartsWith("file/", StringComparison.Ordinal)).ShouldBe(2);
    }

    /// <summary>The process ends after it acknowledged and before it did anything: the next one does it.</summary>
    [Fact]
    public async Task Press_ProcessEndsAfterTheAcknowledgement_IsAnsweredByTheNext()
    {
        var url = _stage.Slack.ResponseUrl();
        (await _stage.SendAsync("interactions", Press("act", url: url))).ShouldBe((HttpStatusCode.OK, ""));
        _bot.Requests.ShouldBeEmpty();

        var parts = new SlackHostParts { Clock = _stage.Clock, Dispatcher = _bot, Inbox = _stage.Host.Inbox };
        await using var next = await SlackHost.WithAsync(parts, [("SigningSecret", SlackHost.Secret), .. _stage.Slack.Settings]);
        await next.SettledAsync();

        SlackStage.TextOf(_stage.Posts(url).ShouldHaveSingleItem()).ShouldContain("Done: act.");
    }

    /// <summary>The process ends after it did everything and before it noted so.</summary>
    [Fact]
    public async Task Press_WorkedOnAgain_ActsAndSendsOnce()
    {
        await _stage.InteractAsync(Press("act", "1"));
        await _stage.InteractAsync(Press("file", "2"));

        _stage.Host.Inbox.GiveOutAgain();
        await _stage.Host.SettledAsync();

        _bot.Requests.Count.ShouldBe(4);
        _bot.Acts.ShouldHaveSingleItem();
        _stage.Host.Outbox.Messages.Select(row => row.DedupeKey).Distinct().Count().ShouldBe(1);
    }

    /// <summary>A window has no place for a file: it says where the file is, and does not wait for ever.</summary>
    [Fact]
    public async Task Press_ForAFileInTheHome_IsShownInTheWindowAndTheFileIsSent()
    {
        await _stage.InteractAsync(SlackBodies.PressIn(JsonNode.Parse(SlackBodies.HomeWith("Press", "file"))!, "Press", _stage.Slack.Workspace.NewTrigger()));

        var window = SlackStage.TextOf(_stage.Slack.Workspace.Views.Values.Single(view => (string?)view["type"] == "modal"));
        window.ShouldContain("Here is the report.");
        window.ShouldContain("the file is in your direct messages with the bot");
        var row = _stage.Host.Outbox.Messages.ShouldHaveSingleItem();
        row.DedupeKey.ShouldStartWith("file/");
        row.Payload.ShouldNotContain("Here is the report.");
    }

    /// <summary>An answer so long that it is a file says where that file is, and one that has a file as well sends both.</summary>
    [Fact]
    public async Task Answer_ThatBecameAFile_SaysWhereTheFilesAre()
    {
        var url = _stage.Slack.ResponseUrl();

        await _stage.InteractAsync(Press("endless", url: url));

        SlackStage.TextOf(_stage.Posts(url).ShouldHaveSingleItem()).ShouldContain("the file is in your direct messages with the bot");
        var files = _stage.Host.Outbox.Messages.SelectMany(row => JsonNode.Parse(row.Payload)!["message"]!["files"]!.AsArray()).Select(file => (string?)file!["name"]);
        files.ShouldBe(["data.csv", "much.txt"]);
    }

    /// <summary>The address took the first part and no more: only what was not told is told elsewhere.</summary>
    [Fact]
    public async Task Answer_CutOffInTheMiddle_PutsOnlyTheRestIntoTheOutbox()
    {
        var url = _stage.Slack.ResponseUrl();
        _stage.Slack.Workspace.Responses[url[(url.LastIndexOf('/') + 1)..]] = new(["1", "2", "3", "4"]);

        await _stage.InteractAsync(Press("long", url: url));

        SlackStage.TextOf(_stage.Posts(url)[^1]).ShouldContain("Section 1.");
        var row = _stage.Host.Outbox.Messages.ShouldHaveSingleItem();
        row.DedupeKey.ShouldStartWith("answer/");
        row.DedupeKey.ShouldEndWith("/2");
        row.Payload.ShouldContain("Section 70.");
        row.Payload.ShouldNotContain("Section 1.");
    }

    /// <summary>What is refused because there is too much to do was not begun.</summary>
    [Fact]
    public async Task Post_TooMuchToDo_IsTurnedAwayBeforeAnythingIsBegun()
    {
        await _stage.PostAsync("commands", Slash("note"));
        var form = SlackBodies.Submit(_stage.Slack.Workspace.Views.Values.Single(view => (string?)view["type"] == "modal"), ("What was said", "They renew."));
        var asked = _bot.Requests.Count;
        var jobs = Enumerable.Range(0, PromptWork.Most).Select(_ => _stage.Host.Work.TryTake("Slack").ShouldNotBeNull()).ToList();

        (await _stage.SendAsync("commands", Slash("act"))).ShouldBe((HttpStatusCode.ServiceUnavailable, ""));
        (await _stage.SendAsync("interactions", form)).ShouldBe((HttpStatusCode.ServiceUnavailable, ""));
        (await _stage.SendAsync("interactions", Press("note").Replace("command.0", "form.0", StringComparison.Ordinal))).ShouldBe((HttpStatusCode.ServiceUnavailable, ""));
        await _stage.Host.SettledAsync();

        _bot.Requests.Count.ShouldBe(asked);
        jobs[0].Dispose();
        (await _stage.PostAsync("commands", Slash("act"))).ShouldNotBeNull();
        (await _stage.PostAsync("commands", Slash("act"))).ShouldNotBeNull("what has ended counts no longer");
    }

    [Fact]
    public async Task Press_TooMuchWaits_IsTurnedAway()
    {
        _stage.Host.Inbox.IsFull = true;

        (await _stage.SendAsync("interactions", Press("act"))).ShouldBe((HttpStatusCode.ServiceUnavailable, ""));
    }

    private string Slash(string text) => SlackBodies.Slash(text, _stage.Slack.ResponseUrl(), _stage.Slack.Workspace.NewTrigger());

    /// <summary>Somebody presses the only button of a message.</summary>
    private string Press(string command, string message = "5", string? url = null) => SlackBodies.Press(
        new Shown(JsonNode.Parse(SlackBodies.HomeWith("Press", command))!, $"1700000000.{message}", IsEphemeral: true),
        "Press",
        url ?? _stage.Slack.ResponseUrl(),
        _stage.Slack.Workspace.NewTrigger());
}
