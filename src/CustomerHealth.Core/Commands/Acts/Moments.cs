using NodaTime;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>When something happened that must count after all that was known.</summary>
internal static class Moments
{
    /// <summary>Now, or the next millisecond after the newest reading when that is not before now.</summary>
    public static Instant After(Instant? newest, Instant now) => newest is { } last && last >= now ? last + Duration.FromMilliseconds(1) : now;
}
