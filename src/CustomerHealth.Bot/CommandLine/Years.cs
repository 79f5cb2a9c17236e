using System.Globalization;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>The years that may be asked for: beyond them a date is a slip, and calendars end.</summary>
internal static class Years
{
    private const int First = 1900;
    private const int Last = 2200;

    /// <exception cref="BadInputException">The year is not one of them.</exception>
    public static void Check(string option, string value, int year)
    {
        if (year is < First or > Last)
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{option} is '{value}'; expected a year from {First} to {Last}."));
    }
}
