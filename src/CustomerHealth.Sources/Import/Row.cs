using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Unicode;
using CsvHelper;
using CustomerHealth.Core.Import;
using NodaTime;

namespace CustomerHealth.Sources.Import;

/// <summary>
/// The row at hand. A cell that cannot be read refuses the row and reads as empty: whoever reads goes on, so that all its faults are found; of each
/// column the first reason counts, and a hundred in all.
/// </summary>
/// <param name="reader">Stands on the row.</param>
/// <param name="header">How many columns there are, whether a reason may follow them, their names, and where they stand.</param>
/// <param name="times">Reads dates.</param>
internal sealed class Row(CsvReader reader, (int Width, bool HasReason, FrozenDictionary<string, int> Columns) header, Times times)
{
    private const int LongestCell = 32_768;
    private const int LongestQuote = 60;

    // A wide row that is something else altogether has a fault in every column; nobody reads them all.
    private const int MostFaults = 100;

    private readonly List<(string Column, string Why)> _faults = [];

    /// <summary>The columns and the reasons the row is refused for, as they were found; none while it is good.</summary>
    public IReadOnlyList<(string Column, string Why)> Faults => _faults;

    /// <summary>True while nothing was found that refuses the row.</summary>
    public bool IsGood => _faults.Count == 0;

    /// <summary>The first column that is dated after today, and its day; null for none.</summary>
    public (string Column, LocalDate Day)? Ahead { get; private set; }

    /// <summary>The line the row begins on.</summary>
    public long Line => reader.LineNumber;

    /// <summary>Call on each new row.</summary>
    /// <param name="malformed">What is wrong with its quotes; null for nothing.</param>
    public void Begin(string? malformed)
    {
        _faults.Clear();
        Ahead = null;
        if (malformed is not null)
            Refuse("", malformed);
        else if (reader.FieldCount != header.Width && !(header.HasReason && reader.FieldCount == header.Width + 1))
            Refuse("", $"the row has {reader.FieldCount} columns and the header has {header.Width}");
    }

    /// <summary>Refuses the row. A further reason in a column follows from the first, so it is not kept.</summary>
    /// <param name="column">The column; empty when no one column is at fault.</param>
    /// <param name="why">What was seen, and what is allowed.</param>
    public void Refuse(string column, string why)
    {
        if (_faults.Count < MostFaults && !_faults.Exists(fault => fault.Column.Equals(column, StringComparison.Ordinal) && (column.Length > 0 || fault.Why.Equals(why, StringComparison.Ordinal))))
            _faults.Add((column, why));
    }

    /// <summary>Notes that a column is dated after today; the first counts.</summary>
    public void NoteAhead(string column, LocalDate day) => Ahead ??= (column, day);

    /// <summary>The trimmed text of a cell; null when it is blank, or the file has no such column.</summary>
    public string? Text(string column)
    {
        if (!header.Columns.TryGetValue(column, out var index) || index >= reader.FieldCount)
            return null;

        var bytes = reader.GetSpan(index);
        if (bytes.Length > LongestCell)
            return Refused(column, $"the cell is {bytes.Length:N0} bytes long; at most {LongestCell:N0} are stored");
        if (bytes.Contains((byte)0))
            return Refused(column, "the cell holds a NUL byte; this is not text");
        if (!Utf8.IsValid(bytes))
            return Refused(column, "the cell is not UTF-8; save the file as UTF-8");

        var text = reader.GetString(index).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>All cells, blanks and all; one that is not text refuses the row.</summary>
    /// <param name="names">Of the columns, as the header has them.</param>
    public ImmutableArray<string> AsItStands(ImmutableArray<string> names)
    {
        foreach (var name in names)
            Text(name);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetString(index))];
    }

    /// <summary>The text of a cell that must not be blank; empty when it is.</summary>
    public string Required(string column)
    {
        if (Text(column) is { } text)
            return text;
        Refuse(column, "is empty; a value is required");
        return "";
    }

    /// <summary>The text of a cell by which the store finds the row again.</summary>
    /// <param name="column">The column.</param>
    /// <param name="most">Characters it may have.</param>
    public string RequiredKey(string column, int most = KeyLimit.Key)
    {
        var key = Required(column);
        if (KeyLimit.Fault(key, most) is { } fault)
            Refuse(column, $"{Quote(key)} {fault}; shorten it");
        return key;
    }

    public LocalDate? Date(string column) => Text(column) is { } text ? DateOf(column, text) : null;

    public LocalDate RequiredDate(string column) => DateOf(column, Required(column)) ?? default;

    public Instant? Time(string column) => Text(column) is { } text ? TimeOf(column, text) : null;

    public Instant RequiredTime(string column) => TimeOf(column, Required(column)) ?? default;

    public double? Number(string column) => Text(column) is { } text ? NumberOf(column, text) : null;

    public double RequiredNumber(string column) => NumberOf(column, Required(column)) ?? 0;

    /// <summary>An amount of money.</summary>
    public decimal? Amount(string column) => Text(column) is { } text ? AmountOf(column, text) : null;

    /// <summary>An amount of money that is not below 0.</summary>
    public decimal? Revenue(string column)
    {
        var amount = Amount(column);
        if (amount < 0)
            Refuse(column, $"{Quote(Text(column)!)} is below 0; write what the account pays a month, or leave it blank");
        return amount;
    }

    /// <summary>An e-mail address; null when blank.</summary>
    public string? Email(string column)
    {
        var text = Text(column);
        if (text is not null && (text.IndexOf('@', StringComparison.Ordinal) is var at && (at < 1 || at != text.LastIndexOf('@') || at == text.Length - 1 || text.Any(char.IsWhiteSpace))))
            Refuse(column, $"{Quote(text)} is not an e-mail address; write it as mara@firm.com, or leave it blank");
        return text;
    }

    /// <inheritdoc cref="Amount"/>
    public decimal? AmountOf(string column, string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return amount;
        Refuse(column, $"{Quote(text)} is not an amount; write it as 1250 or 1250.50, without signs of currency or thousands");
        return null;
    }

    /// <summary>A whole number from 0.</summary>
    public long RequiredCount(string column)
    {
        var text = Required(column);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        Refuse(column, $"{Quote(text)} is not a whole number of 0 or more");
        return 0;
    }

    /// <summary>One of a few words, without case; null when blank.</summary>
    public string? Word(string column, IReadOnlyList<string> words) => Text(column) is { } text ? WordOf(column, text, words) : null;

    /// <inheritdoc cref="Word"/>
    public string? WordOf(string column, string text, IReadOnlyList<string> words)
    {
        if (words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
            return known;
        Refuse(column, $"{Quote(text)} is not one of the words allowed; {Nearest.Hint(text, words)}");
        return null;
    }

    /// <summary>A key that must be known.</summary>
    /// <param name="column">The column.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="noun">What they are keys of: "an account".</param>
    public string RequiredReference(string column, KeySet keys, string noun)
    {
        var key = Required(column);
        CheckReference(column, key, keys, noun);
        return key;
    }

    /// <summary>A key that must be known unless it is blank.</summary>
    public string? Reference(string column, KeySet keys, string noun)
    {
        var key = Text(column);
        if (key is not null)
            CheckReference(column, key, keys, noun);
        return key;
    }

    /// <summary>Adds the key of the row to those of the file; one that stands there already refuses the row.</summary>
    public void AddOnce(string column, string key, KeySet keys)
    {
        if (keys.LineOf(key) is { } first)
            Refuse(column, Twice(key, first));
        else if (IsGood)
            keys.Add(key, Line);
    }

    /// <summary>Why a second row of the same key is refused.</summary>
    /// <param name="key">The key.</param>
    /// <param name="first">The line of the first.</param>
    /// <param name="among">Of what it may stand once, as " for the account 'acme'"; nothing when in the whole file.</param>
    public static string Twice(string key, long first, string among = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{Quote(key)} stands twice in the file{among}, first on line {first}; leave one");

    /// <summary>A name of an IANA time zone, or nothing.</summary>
    public string? Zone(string column) => ZoneOf(column, Text(column));

    /// <inheritdoc cref="Zone"/>
    public string? ZoneOf(string column, string? zone)
    {
        if (zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            Refuse(column, $"{Quote(zone)} is not a time zone; use an IANA name such as Europe/Helsinki");
        return zone;
    }

    public static string Quote(string text) => text.Length > LongestQuote ? $"'{text[..LongestQuote]}…'" : $"'{text}'";

    public LocalDate? DateOf(string column, string text)
    {
        if (text.Length == 0)
            return null;
        if (Times.ReadDate(text) is { } date)
            return date;
        Refuse(column, $"{Quote(text)} is not a date; write it as 2026-09-30");
        return null;
    }

    public Instant? TimeOf(string column, string text)
    {
        if (text.Length == 0)
            return null;
        if (times.ReadInstant(text) is { } instant)
            return instant;
        Refuse(column, $"{Quote(text)} is not a date or time; {Times.Allowed}");
        return null;
    }

    private double? NumberOf(string column, string text)
    {
        if (text.Length == 0)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        Refuse(column, $"{Quote(text)} is not a number; write it as 3 or 0.5");
        return null;
    }

    public void CheckReference(string column, string key, KeySet keys, string noun)
    {
        if (key.Length > 0 && !keys.IsKnown(key))
            Refuse(column, $"there is no {noun} {Quote(key)}");
    }

    private string? Refused(string column, string why)
    {
        Refuse(column, why);
        return null;
    }
}
