using CustomerHealth.Bot.Delivery;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Delivery;

/// <summary>The lease is set in whole seconds, and how long a loop sleeps follows from what waits.</summary>
public sealed class DeliverySettingsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 9, 0);

    [Theory]
    [InlineData("2", 2)]
    [InlineData("600", 600)]
    [InlineData("1", null)]
    [InlineData("601", null)]
    [InlineData("-3", null)]
    [InlineData("3.5", null)]
    [InlineData("soon", null)]
    public void Lease_OfSeconds_IsReadOrRefusedWithASentence(string text, int? seconds)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(DeliverySettings.LeaseKey, text)]).Build();

        var faults = DeliverySettings.Check(configuration).ToList();

        DeliverySettings.LeaseOf(configuration).ShouldBe(seconds is { } s ? Duration.FromSeconds(s) : null);
        faults.Select(f => f.Sentence).ShouldBe(seconds is null ? [$"Delivery:LeaseSeconds is '{text}'; expected whole seconds from 2 to 600."] : []);
    }

    [Theory]
    [InlineData(null, 5_000)]
    [InlineData(-10_000, 1_000)]
    [InlineData(0, 1_000)]
    [InlineData(1, 20)]
    [InlineData(300, 300)]
    [InlineData(60_000, 5_000)]
    public void Pause_UntilTheNextIsDue_IsNeitherABlinkNorLongerThanIdle(int? dueInMilliseconds, int milliseconds) =>
        Pause.Until(dueInMilliseconds is { } due ? Now + Duration.FromMilliseconds(due) : null, Now).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));
}
