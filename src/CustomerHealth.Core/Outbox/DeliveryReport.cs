namespace CustomerHealth.Core.Outbox;

/// <summary>What one round of the delivery did.</summary>
/// <param name="Claimed">How many messages it was given.</param>
/// <param name="Sent">How many the platform has now.</param>
/// <param name="Found">How many of those were there already.</param>
/// <param name="Repeated">How many of those may be there twice.</param>
/// <param name="Failed">What was put off or given up.</param>
public sealed record DeliveryReport(int Claimed, int Sent, int Found, int Repeated, IReadOnlyList<FailedMessage> Failed)
{
    /// <summary>Nothing was due.</summary>
    public static DeliveryReport Nothing { get; } = new(0, 0, 0, 0, []);

    /// <summary>How many were held back, since the platform lets the program in no more.</summary>
    public int Held { get; init; }

    /// <summary>Faults that nobody foresaw; their messages are among those that failed.</summary>
    public IReadOnlyList<Exception> Faults { get; init; } = [];
}
