using System.Globalization;
using System.Text;
using HandlebarsDotNet;

namespace CustomerHealth.Documents.Templates;

/// <summary>Writes values so that Markdown takes them as plain text: no sign of theirs can open or close anything.</summary>
internal sealed class MarkdownEncoder : ITextEncoder
{
    private const string Signs = "\\`*_{}[]()<>#+-.!|~^=:\"$&@";

    public IFormatProvider FormatProvider { get; } = CultureInfo.InvariantCulture;

    public void Encode(StringBuilder? text, TextWriter target) => Write(text?.ToString(), target);

    public void Encode(string? text, TextWriter target) => Write(text, target);

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var whole = new StringBuilder();
        while (text?.MoveNext() == true)
            whole.Append(text.Current);
        Write(whole.ToString(), target);
    }

    private static void Write(string? text, TextWriter target)
    {
        var isBlank = true; // blanks at the start are dropped
        var pending = false;
        foreach (var sign in text ?? "")
        {
            if (IsFolded(sign))
            {
                pending = !isBlank;
                continue;
            }

            if (pending)
                target.Write(' ');
            (pending, isBlank) = (false, false);
            if (Signs.Contains(sign, StringComparison.Ordinal))
                target.Write('\\');
            target.Write(sign);
        }
    }

    private static bool IsFolded(char sign) =>
        char.IsControl(sign) || (char.IsWhiteSpace(sign) && sign is not ('\u00A0' or '\u202F'));
}
