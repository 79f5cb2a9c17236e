using System.Globalization;
using CustomerHealth.Bot.Configuration;
using NodaTime;

namespace CustomerHealth.Bot.Delivery;

/// <summary>Section <c>Delivery</c>: how long a process holds what it sends or works on.</summary>
internal static class DeliverySettings
{
    /// <summary>Seconds for which a process holds messages and work; after a crash others wait so long. Default 60.</summary>
    public const string LeaseKey = "Delivery:LeaseSeconds";

    private const int Shortest = 2;
    private const int Longest = 600;

    /// <summary>What is wrong in the section.</summary>
    public static IEnumerable<SettingsFault> Check(IConfiguration configuration)
    {
        if (configuration[LeaseKey] is { } text && Read(text) is null)
            yield return new SettingsFault(LeaseKey, "CHB003", $"{LeaseKey} is '{text}'; expected whole seconds from {Shortest} to {Longest}.");
    }

    /// <summary>The configured lease; null for the built-in one.</summary>
    public static Duration? LeaseOf(IConfiguration configuration) => configuration[LeaseKey] is { } text ? Read(text) : null;

    private static Duration? Read(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= Shortest and <= Longest ? Duration.FromSeconds(seconds) : null;
}
