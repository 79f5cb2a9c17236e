using NodaTime;

namespace CustomerHealth.Core.Time;

/// <summary>NodaTime's words for the injected clock.</summary>
public static class ClockExtensions
{
    extension(TimeProvider clock)
    {
        /// <summary>Now.</summary>
        public Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

        /// <summary>Today, looked from its end, in a zone.</summary>
        public AsOf Today(DateTimeZone zone) => new(clock.Now.InZone(zone).Date, zone);
    }
}
