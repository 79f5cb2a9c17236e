using NodaTime;

namespace CustomerHealth.Testing;

/// <summary>A clock that stands still until it is told to go on.</summary>
public sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    /// <summary>Starts at an instant.</summary>
    public ManualClock(Instant now)
        : this(now.ToDateTimeOffset())
    {
    }

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan by) => _now += by;
}
