using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Teams;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Bot.Delivery;

/// <summary>The platforms that are configured, for a command that writes messages and leaves their sending to <c>serve</c>.</summary>
internal static class MessagePlatforms
{
    /// <summary>Lets a workbench write messages, and ask who reads where; nothing is sent.</summary>
    /// <returns>To be disposed when the messages are written.</returns>
    public static ServiceProvider Open(Workbench bench)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(bench.Settings.Clock).AddSingleton(bench.Dispatcher)
            .AddSingleton(bench.Store.Outbox).AddSingleton(bench.Store.Inbox).AddSingleton(bench.Store.Conversations).AddSingleton(bench.Store.HeldFiles)
            .AddSingleton(bench.Store.Audit).AddSingleton(bench.Store.Installations);
        var provider = services.AddSlack(bench.Settings.Configuration).AddTeams(bench.Settings.Configuration).BuildServiceProvider();
        bench.Chat.Composers = [.. provider.GetServices<IMessageComposer>()];
        bench.Chat.Directories = [.. provider.GetServices<IChatDirectory>()];
        return provider;
    }
}
