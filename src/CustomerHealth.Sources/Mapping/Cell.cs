using CustomerHealth.Sources.Import;
using NodaTime;

namespace CustomerHealth.Sources.Mapping;

/// <summary>Where a mapped value comes from: a column, or the same text for every row.</summary>
/// <param name="Column">The column; null for a constant.</param>
/// <param name="Constant">The constant; null for a column.</param>
/// <param name="Format">.NET format of a time or date in the column; null for ISO.</param>
internal sealed record Cell(string? Column, string? Constant, string? Format)
{
    /// <summary>For the reasons of refused rows.</summary>
    public string Name => Column ?? "";

    public string? Text(Row row) => Column is { } column ? row.Text(column) : Constant;

    public string Required(Row row) => Column is { } column ? row.Required(column) : Constant ?? "";

    public Instant? Time(Row row, Times times)
    {
        if (Text(row) is not { } text)
            return null;
        if (Format is null)
            return row.TimeOf(Name, text);
        if (times.ReadInstant(text, Format) is { } instant)
            return instant;
        row.Refuse(Name, $"{Row.Quote(text)} is not a time of the form {Format}");
        return null;
    }

    public LocalDate? Date(Row row, Times times)
    {
        if (Format is not null)
            return Time(row, times) is { } instant ? times.DayOf(instant) : null;
        return Text(row) is { } text ? row.DateOf(Name, text) : null;
    }
}
