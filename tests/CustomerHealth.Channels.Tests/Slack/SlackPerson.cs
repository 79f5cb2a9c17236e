using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Tests.Contract;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>Somebody in a channel of Slack: signed requests over HTTP to the real endpoints, a fake Slack behind them.</summary>
internal sealed class SlackPerson(SlackStage stage) : IPerson
{
    public const string Channel = "C1";
    public const string User = "U000000001";

    private Asked? _last;

    public bool IsAmongOthers => true;

    public bool ReplacesMessages => true;

    public IEnumerable<string> Obeyed => ["<!", "<@", "<https"];

    public Task<Seen> AskAsync(string text) => SendAsync(NewSlash(text));

    public Task<Seen> RepeatAsync() => SendAsync(_last!);

    public async Task<(string First, Seen Last)> AskSlowlyAsync(string text, Action letGoOn)
    {
        var asked = NewSlash(text);
        var first = await stage.SlowlyAsync("commands", asked.Body);
        letGoOn();
        await stage.Host.SettledAsync();
        return (SlackStage.TextOf(first), SeenOf(Posts(asked.Url)[^1], asked.Url));
    }

    public async Task<Seen> PressAsync(Seen on, string label, bool twice = false)
    {
        var shown = (Shown)on.Handle!;
        var url = stage.Slack.ResponseUrl();
        var body = SlackBodies.Press(shown, label, url, stage.Slack.Workspace.NewTrigger());
        await Task.WhenAll(Enumerable.Range(0, twice ? 2 : 1).Select(_ => PostAsync("interactions", body)));
        await stage.Host.SettledAsync();
        var post = Posts(url)[^1];
        var isInPlace = (bool?)post["replace_original"] ?? false;
        return SeenOf(post, url) with { IsInPlace = isInPlace, IsForAll = (string?)post["response_type"] == "in_channel" || (isInPlace && on.IsForAll) };
    }

    public async Task<FormRun> FillAsync(string command, (string Label, string Text) wrong, (string Label, string Text) right)
    {
        (await PostAsync("commands", NewSlash(command).Body)).ShouldBeNull("the window is the answer");
        var view = stage.Slack.Workspace.Views.Values.Single(view => (string?)view["type"] == "modal");

        var first = (await PostAsync("interactions", SlackBodies.Submit(view, wrong)))!;
        var last = await PostAsync("interactions", SlackBodies.Submit(view, right));

        last.ShouldBeNull("the window closes");
        await stage.Host.SettledAsync();
        var told = stage.Slack.Workspace.Channels[Channel].Messages.Last();
        return new FormRun(SlackStage.TextOf(view), SlackStage.TextOf(first), (string?)first["response_action"] == "errors", new Seen(told.Seen, told.OnlyFor is null));
    }

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    private Asked NewSlash(string text)
    {
        var url = stage.Slack.ResponseUrl();
        return _last = new Asked(SlackBodies.Slash(text, url, stage.Slack.Workspace.NewTrigger()), url);
    }

    private async Task<Seen> SendAsync(Asked asked)
    {
        var files = stage.Host.Outbox.Messages.Count;
        var inline = await PostAsync("commands", asked.Body);
        await stage.Host.SettledAsync();
        var message = Posts(asked.Url) is [.., var late] ? late : inline.ShouldNotBeNull();
        return SeenOf(message, asked.Url) with { Files = [.. stage.Host.Outbox.Messages.Skip(files).SelectMany(row => JsonNode.Parse(row.Payload)!["message"]!["files"]!.AsArray()).Select(file => (string)file!["name"]!)] };
    }

    private Task<JsonNode?> PostAsync(string path, string body) => stage.PostAsync(path, body);

    private ImmutableArray<JsonNode> Posts(string url) => stage.Posts(url);

    private static Seen SeenOf(JsonNode message, string url)
    {
        var isForAll = (string?)message["response_type"] == "in_channel";
        return new Seen(SlackStage.TextOf(message), isForAll) { Handle = new Shown(message, Ts: "1700000000." + url.GetHashCode(StringComparison.Ordinal), IsEphemeral: !isForAll) };
    }

    private sealed record Asked(string Body, string Url);
}
