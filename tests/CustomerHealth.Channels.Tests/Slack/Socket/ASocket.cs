using CustomerHealth.Core.Commands;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack.Socket;

/// <summary>The real program's part for Slack, set up for Socket Mode alone, with a fake Slack on the other side and a clock that the test holds.</summary>
internal sealed class ASocket : IAsyncDisposable
{
    public required SlackHost Host { get; init; }

    public required FakeSlack Slack { get; init; }

    public required ManualClock Clock { get; init; }

    public FakeSocketMode Socket => Slack.Socket;

    /// <summary>Starts both; nothing is waited for.</summary>
    public static Task<ASocket> StartAsync(Action<FakeSlack>? before = null, params (string Key, string Value)[] keys) => StartAsync(new FakeDispatcher(), before, keys);

    /// <summary>The same with another bot.</summary>
    public static async Task<ASocket> StartAsync(ICommandDispatcher bot, Action<FakeSlack>? before = null, params (string Key, string Value)[] keys)
    {
        var clock = new ManualClock(SlackRequest.Now);
        var slack = await FakeSlack.StartAsync(clock);
        slack.Workspace.Add(new FakeSlackUser(SlackPerson.User, "Mara", "mara@firm.example"));
        slack.Workspace.AddChannel(SlackPerson.Channel, "general", SlackPerson.User);
        slack.Workspace.Direct(SlackPerson.User);
        before?.Invoke(slack);
        var host = await SlackHost.WithAsync(new SlackHostParts { Clock = clock, Dispatcher = bot }, [("AppToken", FakeSocketMode.AppToken), .. slack.Settings, .. keys]);
        return new ASocket { Host = host, Slack = slack, Clock = clock };
    }

    /// <summary>A slash command as Socket Mode brings it.</summary>
    public static string Command(string text, string trigger = "1.2.a") =>
        $$"""{"token":"x","team_id":"T000000001","team_domain":"probe","channel_id":"C1","channel_name":"general","user_id":"U000000001","user_name":"csm","command":"/health","text":"{{text}}","response_url":"http://127.0.0.1:9/1","trigger_id":"{{trigger}}","is_enterprise_install":"false"}""";

    /// <summary>An event as Socket Mode brings it.</summary>
    public static string Event(string id) =>
        $$"""{"type":"event_callback","team_id":"T000000001","api_app_id":"A1","event_id":"{{id}}","event":{"type":"app_home_opened","user":"U000000001","tab":"home"},"event_time":1}""";

    /// <summary>Waits for a link that the client has heard hello on: one that is cut before that is no link to it, and it waits a while.</summary>
    public async Task<FakeSocketLink> LinkedAsync()
    {
        var link = await Socket.OpenedAsync();
        await Socket.AcknowledgedAsync(await Socket.DeliverAsync(link, "something_new", "{}"));
        return link;
    }

    /// <summary>Time goes on until somebody waits so long, and then by so much.</summary>
    public async Task PassAsync(Func<TimeSpan, bool> which)
    {
        while (true)
        {
            var wait = await Clock.NextWaitAsync();
            if (!which(wait))
                continue;
            Clock.Advance(wait);
            return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
