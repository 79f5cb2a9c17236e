using CustomerHealth.Core.Documents;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>A day that no line breaks, for narrow columns.</summary>
internal static class HeldDay
{
    private const char NoBreak = '\u00A0';

    public static string Of(LocalDate day) => Figures.Date(day).Replace(' ', NoBreak);
}
