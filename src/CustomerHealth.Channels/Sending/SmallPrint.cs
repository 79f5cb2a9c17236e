using System.Globalization;
using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Channels.Sending;

/// <summary>What a reader must know of a message's way: that it is late (CH-6), that it may be there twice.</summary>
internal static class SmallPrint
{
    private static readonly Duration NotWorthSaying = Duration.FromMinutes(2);

    /// <summary>The line; null when there is nothing to say.</summary>
    /// <param name="message">On its way.</param>
    /// <param name="platform">As its readers call it: "Slack".</param>
    /// <param name="now">Now.</param>
    public static string? Of(LeasedMessage message, string platform, Instant now)
    {
        // Each new try has a later due time; the first one tells when it should have been there.
        var late = now - Instant.Min(message.DueAt, message.FirstAttemptAt);
        string?[] words =
        [
            late <= NotWorthSaying ? null : message.Attempts > 1 ? $"sent {Words(late)} late: {platform} was not reachable" : $"sent {Words(late)} late",
            message.MayBeThere ? $"possibly repeated: {platform} could not say whether it arrived before" : null,
        ];
        return words.OfType<string>().ToArray() is { Length: > 0 } said ? string.Join("  ·  ", said) : null;
    }

    private static string Words(Duration late) => late switch
    {
        { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{late.TotalMinutes:0} min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{late.TotalHours:0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{late.TotalDays:0} days"),
    };
}
