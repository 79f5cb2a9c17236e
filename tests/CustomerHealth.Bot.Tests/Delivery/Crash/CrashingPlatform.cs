using CustomerHealth.Testing.Slack;
using Microsoft.AspNetCore.Http;

namespace CustomerHealth.Bot.Tests.Delivery.Crash;

/// <summary>A fake Slack that takes 20 ms for a message and refuses one in fifty; tells when so many calls were made.</summary>
internal sealed class CrashingPlatform : IAsyncDisposable
{
    private static readonly TimeSpan Service = TimeSpan.FromMilliseconds(20);
    private static readonly FakeSlackFault Slow = new("slow", async (_, _) =>
    {
        await Task.Delay(Service);
        return false;
    });

    private static readonly FakeSlackFault Down = new("503", async (context, _) =>
    {
        await Task.Delay(Service);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return true;
    });

    private readonly FakeSlack _slack;
    private readonly TaskCompletionSource[] _marks;

    private CrashingPlatform(FakeSlack slack, TaskCompletionSource[] marks) => (_slack, _marks) = (slack, marks);

    public FakeSlackWorkspace Workspace => _slack.Workspace;

    /// <summary>How often a conversation was read back.</summary>
    public int LookedUp => _slack.CallsOf("conversations.history").Count;

    /// <summary>The settings that bring a bot here.</summary>
    public (string, string)[] Settings => [.. _slack.Settings.InEnvironment("Slack"), ("Slack__SigningSecret", "a-secret-for-the-crash-run")];

    /// <summary>Starts it.</summary>
    /// <param name="order">How many messages will come to how many channels.</param>
    /// <param name="marks">Numbers of calls to tell of.</param>
    public static async Task<CrashingPlatform> StartAsync(CrashOrder order, int[] marks)
    {
        var slack = await FakeSlack.StartAsync();
        foreach (var number in Enumerable.Range(0, order.Conversations))
            slack.Workspace.AddChannel(IdOf(number), $"crash-{number}");
        var random = new Random(order.Seed);
        TaskCompletionSource[] told = [.. marks.Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
        for (var call = 0; call < order.Messages * 2; call++)
        {
            var fault = random.Next(50) == 0 ? Down : Slow;
            var mark = Array.IndexOf(marks, call);
            slack.Next("chat.postMessage", mark < 0 ? fault : Marked(told[mark]));
        }

        return new CrashingPlatform(slack, told);
    }

    public static string IdOf(int conversation) => $"C{conversation:D8}";

    /// <summary>Waits for a mark.</summary>
    public Task ReachedAsync(int mark) => _marks[mark].Task;

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    private static FakeSlackFault Marked(TaskCompletionSource mark) => new("mark", (_, _) =>
    {
        mark.SetResult();
        return Task.FromResult(false);
    });
}
