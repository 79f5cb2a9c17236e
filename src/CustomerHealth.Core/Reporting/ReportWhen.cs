using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace CustomerHealth.Core.Reporting;

/// <summary>When a report is due: <c>Mon 08:00</c>, <c>workdays 08:00</c>, <c>quarter-end +3 business days 09:00</c>, <c>review -14 days 09:00</c>.</summary>
/// <param name="Unit">What it counts in.</param>
/// <param name="Time">The time of day, in the organisation's zone.</param>
public sealed partial record ReportWhen(ReportUnit Unit, LocalTime Time)
{
    /// <summary>What a schedule may be, for whoever wrote another.</summary>
    public const string Expected = "expected one such as 'Mon 08:00', 'workdays 08:00', 'month-end +1 business days 09:00', 'quarter-end +3 business days 09:00' or 'review -14 days 09:00'";

    private const int FarthestDays = 60;
    private const string Workdays = "workdays";
    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly (string Word, ReportUnit Unit)[] Anchors = [("month-end", ReportUnit.Month), ("quarter-end", ReportUnit.Quarter), ("review", ReportUnit.Review)];

    /// <summary>The day of the week; of a weekly schedule only.</summary>
    public IsoDayOfWeek Weekday { get; init; } = IsoDayOfWeek.None;

    /// <summary>Days after the end of the month or quarter, or after the review; below 0 before it.</summary>
    public int Offset { get; init; }

    /// <summary>True when <see cref="Offset"/> counts business days, false when calendar days.</summary>
    public bool InBusinessDays { get; init; }

    /// <summary>Reads a schedule; null when it is none.</summary>
    public static ReportWhen? Parse(string text)
    {
        if (Written().Match(text.Trim()) is not { Success: true } match || TimeOf(match.Groups["time"].Value) is not { } time)
            return null;
        var anchor = match.Groups["anchor"].Value;
        var offset = match.Groups["offset"] is { Success: true } days ? int.Parse(days.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : (int?)null;
        if (offset is < -FarthestDays or > FarthestDays)
            return null;
        if (Array.Find(Anchors, a => string.Equals(a.Word, anchor, StringComparison.OrdinalIgnoreCase)) is { Word: not null } found)
            return new ReportWhen(found.Unit, time) { Offset = offset ?? 0, InBusinessDays = match.Groups["business"].Success };
        if (offset is not null)
            return null;
        var weekday = Array.FindIndex(Weekdays, day => string.Equals(day, anchor, StringComparison.OrdinalIgnoreCase));
        return weekday >= 0 ? new ReportWhen(ReportUnit.Week, time) { Weekday = (IsoDayOfWeek)(weekday + 1) }
            : string.Equals(anchor, Workdays, StringComparison.OrdinalIgnoreCase) ? new ReportWhen(ReportUnit.Day, time)
            : null;
    }

    /// <summary>As people write it; <see cref="Parse"/> reads it back.</summary>
    public override string ToString()
    {
        var time = Time.ToString("HH:mm", CultureInfo.InvariantCulture);
        var days = Offset == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {Offset:+0;-0} {(InBusinessDays ? "business days" : "days")}");
        return Unit switch
        {
            ReportUnit.Day => $"{Workdays} {time}",
            ReportUnit.Week => $"{Weekdays[(int)Weekday - 1]} {time}",
            ReportUnit.Month or ReportUnit.Quarter or ReportUnit.Review => $"{Array.Find(Anchors, a => a.Unit == Unit).Word}{days} {time}",
        };
    }

    private static LocalTime? TimeOf(string text) =>
        text.Split(':') is [var hours, var minutes] && int.Parse(hours, CultureInfo.InvariantCulture) is < 24 and var hour && int.Parse(minutes, CultureInfo.InvariantCulture) is < 60 and var minute
            ? new LocalTime(hour, minute)
            : null;

    [GeneratedRegex("^(?<anchor>[a-z-]+)( +(?<offset>[+-][0-9]{1,3}) +(?<business>business +)?days?)? +(?<time>[0-9]{2}:[0-9]{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
