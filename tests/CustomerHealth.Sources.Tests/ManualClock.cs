using NodaTime;

namespace CustomerHealth.Sources.Tests;

/// <summary>A clock that stands still until told.</summary>
internal sealed class ManualClock(Instant now) : TimeProvider
{
    private Instant _now = now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now.ToDateTimeOffset();

    public override long GetTimestamp() => _now.ToUnixTimeTicks();

    public void Advance(Duration by) => _now += by;
}
