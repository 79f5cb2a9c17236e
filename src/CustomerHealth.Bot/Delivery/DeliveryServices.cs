using System.Globalization;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Outbox;

namespace CustomerHealth.Bot.Delivery;

/// <summary>The loops that work on what comes in and send what goes out.</summary>
internal static class DeliveryServices
{
    /// <summary>Adds the loops; without a platform they rest, and messages wait.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, Workbench bench)
    {
        var clock = bench.Settings.Clock;
        var owner = OwnerOf(clock);
        var lease = DeliverySettings.LeaseOf(bench.Settings.Configuration);
        var rules = lease is { } sending ? new DeliveryRules { Owner = owner, Lease = sending } : new DeliveryRules { Owner = owner };
        services.AddSingleton(bench.Store.Inbox).AddSingleton(bench.Store.Outbox).AddSingleton(bench.Store.Conversations).AddSingleton(bench.Store.HeldFiles);
        services.AddSingleton(lease is { } working ? new InboxRules { Owner = owner, Lease = working } : new InboxRules { Owner = owner });
        services.AddSingleton<SenderOfPlatform>();
        services.AddSingleton(provider => new OutboxDelivery(bench.Store.Outbox, provider.GetRequiredService<SenderOfPlatform>(), rules, clock, Random.Shared));
        services.AddSingleton<InboxWork>();
        return services.AddHostedService<DeliveryLoop>().AddHostedService<InboxLoop>().AddHostedService<RenewalLoop>();
    }

    /// <summary>Another for every start: a process that comes back must not take what its predecessor held for its own.</summary>
    private static string OwnerOf(TimeProvider clock) =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7(clock.GetUtcNow())}");
}
