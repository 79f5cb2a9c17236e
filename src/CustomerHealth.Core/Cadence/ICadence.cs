using NodaTime;

namespace CustomerHealth.Core.Cadence;

/// <summary>One kind of message that goes out by itself. A new one is one new file in this folder.</summary>
public interface ICadence
{
    /// <summary>The messages of a period, in any order; nothing is sent or stored.</summary>
    /// <param name="period">From its start up to, not including, its end.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<ScheduledMessage>> DueAsync(Interval period, CancellationToken cancellationToken);
}
