using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Storage;

/// <summary>Dates as the store keeps them: <c>yyyy-MM-dd</c>, whose order as text is the order of the days.</summary>
internal static class DayText
{
    private static readonly LocalDate First = new(1, 1, 1);

    /// <summary>The day as text; a day before the year 1 (such as the first day of all) counts as 0001-01-01.</summary>
    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(LocalDate.Max(First, day));

    /// <summary>The day of a text that <see cref="Of"/> wrote.</summary>
    public static LocalDate Read(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
