using System.Globalization;
using System.Text;

namespace CustomerHealth.Documents.Templates;

/// <summary>Takes the text of a document, up to a limit.</summary>
internal sealed class LimitedWriter(RenderLimits limits) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly StringBuilder _text = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        limits.Written(1);
        _text.Append(value);
    }

    public override void Write(string? value)
    {
        limits.Written(value?.Length ?? 0);
        _text.Append(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        limits.Written(count);
        _text.Append(buffer, index, count);
    }

    public override string ToString() => _text.ToString();
}
