using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace CustomerHealth.Core.Reviews;

/// <summary>A quarter, written 2026-Q3. <see cref="FiscalYear"/> says which days it has for a firm; its own days are those of the calendar year.</summary>
public readonly partial record struct Quarter
{
    private const int MonthsEach = 3;
    private const int Each = 4;

    /// <summary>A quarter of a year.</summary>
    /// <param name="year">1 to 9998.</param>
    /// <param name="number">1 to 4.</param>
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Each);
        Year = year;
        Number = number;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>1 to 4.</summary>
    public int Number { get; }

    /// <summary>Its first day.</summary>
    public LocalDate Start => new(Year, ((Number - 1) * MonthsEach) + 1, 1);

    /// <summary>Its last day.</summary>
    public LocalDate End => Start.PlusMonths(MonthsEach).PlusDays(-1);

    /// <summary>The one after it.</summary>
    public Quarter Next => Number == Each ? new(Year + 1, 1) : new(Year, Number + 1);

    /// <summary>The one before it.</summary>
    public Quarter Previous => Number == 1 ? new(Year - 1, Each) : new(Year, Number - 1);

    /// <summary>Q3 2026: as documents print it.</summary>
    public string Words => $"Q{Number} {Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Reads 2026-Q3; null when it is none.</summary>
    public static Quarter? Parse(string text) => Written().Match(text) is { Success: true } match
        ? new Quarter(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["number"].ValueSpan[0] - '0')
        : null;

    /// <summary>2026-Q3.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-Q{Number}");

    [GeneratedRegex("^(?<year>[12][0-9]{3})-Q(?<number>[1-4])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
