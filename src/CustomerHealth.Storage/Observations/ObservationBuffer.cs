using System.Text;
using CustomerHealth.Core.Observations;
using CustomerHealth.Storage.Import;

namespace CustomerHealth.Storage.Observations;

/// <summary>Rows waiting to be inserted, packed so that three million of them leave nothing for the garbage collector.</summary>
internal sealed class ObservationBuffer
{
    /// <summary>Rows that are sorted at once.</summary>
    public const int Capacity = 1 << 18;

    private const int FirstTextBytes = 1 << 20;
    private const int MostTextBytes = 1 << 25;
    private readonly ObservationRow[] _rows = new ObservationRow[Capacity];
    private byte[] _text = new byte[FirstTextBytes];
    private int _count;
    private int _used;

    /// <summary>The rows, in the order of the table after <see cref="Sort"/>.</summary>
    public ReadOnlySpan<ObservationRow> Rows => _rows.AsSpan(0, _count);

    /// <summary>True when it should be inserted before anything is added.</summary>
    public bool IsFull => _count == Capacity || _used >= MostTextBytes;

    /// <summary>Packs one observation.</summary>
    public void Add(long accountId, long measureId, Observation observation)
    {
        var start = _used;
        var value = Append(observation.Value);
        var source = Append(observation.Source);
        var id = ObservationIds.IsGiven(observation) ? Append(observation.Id!) : 0;
        _rows[_count++] = new(
            accountId, measureId, observation.At.ToUnixTimeMilliseconds(), observation.KnownAt.ToUnixTimeMilliseconds(), start, value, source, id);
    }

    /// <summary>Takes over a row of another buffer, with its texts.</summary>
    public void Add(in ObservationRow row, ReadOnlySpan<byte> text)
    {
        var start = _used;
        Reserve(text.Length);
        text.CopyTo(_text.AsSpan(_used));
        _used += text.Length;
        _rows[_count++] = row with { Start = start };
    }

    /// <summary>Puts the rows into the order of the table.</summary>
    public void Sort() => _rows.AsSpan(0, _count).Sort(ObservationRow.InTableOrder);

    /// <summary>Empties the buffer and keeps its memory.</summary>
    public void Clear() => (_count, _used) = (0, 0);

    /// <summary>All texts of a row.</summary>
    public ReadOnlySpan<byte> TextOf(in ObservationRow row) => _text.AsSpan(row.Start, row.TextBytes);

    /// <summary>The value of a row, in UTF-8.</summary>
    public ReadOnlySpan<byte> ValueOf(in ObservationRow row) => _text.AsSpan(row.Start, row.ValueBytes);

    /// <summary>The source of a row, in UTF-8.</summary>
    public ReadOnlySpan<byte> SourceOf(in ObservationRow row) => _text.AsSpan(row.Start + row.ValueBytes, row.SourceBytes);

    /// <summary>The id that the sender gave a row, in UTF-8; empty for none.</summary>
    public ReadOnlySpan<byte> IdOf(in ObservationRow row) => _text.AsSpan(row.Start + row.ValueBytes + row.SourceBytes, row.IdBytes);

    private int Append(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        var bytes = Encoding.UTF8.GetBytes(text, _text.AsSpan(_used));
        StorableText.Check(text, _text.AsSpan(_used, bytes));
        _used += bytes;
        return bytes;
    }

    private void Reserve(int bytes)
    {
        if (_text.Length - _used < bytes)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _used + bytes));
    }
}
