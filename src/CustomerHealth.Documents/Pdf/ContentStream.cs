using System.Buffers.Text;
using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Pdf;

/// <summary>The drawing operators of a page, written as bytes without a string in between.</summary>
internal sealed class ContentStream
{
    private const int LongestNumber = 24;

    private byte[] _buffer = new byte[16 * 1024];
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public ContentStream Ascii(string text)
    {
        Reserve(text.Length);
        foreach (var character in text)
            _buffer[_length++] = (byte)character;
        return this;
    }

    public ContentStream Integer(int value)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out var written);
        _length += written;
        return this;
    }

    /// <summary>A coordinate or length and a space.</summary>
    public ContentStream Number(double value) => Decimal(value, 100);

    public ContentStream Point(double x, double y) => Number(x).Number(y);

    /// <summary>The three parts of a colour, each with a space.</summary>
    public ContentStream Color(Color color) =>
        Decimal(color.Red / 255.0, 1000).Decimal(color.Green / 255.0, 1000).Decimal(color.Blue / 255.0, 1000);

    /// <summary>A two-byte character code in hexadecimal.</summary>
    public ContentStream Code(ushort code)
    {
        const string Digits = "0123456789ABCDEF";
        Reserve(4);
        for (var shift = 12; shift >= 0; shift -= 4)
            _buffer[_length++] = (byte)Digits[code >> shift & 15];
        return this;
    }

    private ContentStream Decimal(double value, int scale)
    {
        Reserve(LongestNumber);
        var scaled = (long)Math.Round(value * scale);
        if (scaled < 0)
            _buffer[_length++] = (byte)'-';
        var (whole, rest) = Math.DivRem(Math.Abs(scaled), scale);
        Utf8Formatter.TryFormat(whole, _buffer.AsSpan(_length), out var written);
        _length += written;
        if (rest > 0)
            _buffer[_length++] = (byte)'.';
        for (var digit = scale / 10; rest > 0; rest %= digit, digit /= 10)
            _buffer[_length++] = (byte)('0' + rest / digit);
        _buffer[_length++] = (byte)' ';
        return this;
    }

    private void Reserve(int count)
    {
        if (_length + count > _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length + count);
    }
}
