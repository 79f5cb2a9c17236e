using NodaTime;

namespace CustomerHealth.Bot;

/// <summary>A clock that stands still, for <c>--now</c>.</summary>
internal sealed class FixedClock(Instant now) : TimeProvider
{
    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();
}
