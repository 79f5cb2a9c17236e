using System.Collections.Immutable;
using System.Text;

namespace CustomerHealth.Core.Commands;

/// <summary>The words of a request; quotation marks keep several together and switch off their meaning as a command.</summary>
internal static class TypedWords
{
    private const string QuotationMarks = "\"“”„";

    /// <summary>A word as it must be typed to be one word again: in quotation marks when it has spaces, or when <paramref name="always"/>.</summary>
    public static string Quote(string word, bool always = false) => always || word.Any(char.IsWhiteSpace) ? $"\"{word}\"" : word;

    public static ImmutableArray<TypedWord> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<TypedWord>();
        var word = new StringBuilder();
        bool inQuotes = false, wasQuoted = false;
        var start = 0;
        foreach (var (at, c) in text.Index())
        {
            if (word.Length == 0 && !wasQuoted)
                start = at;
            if (QuotationMarks.Contains(c, StringComparison.Ordinal))
            {
                inQuotes = !inQuotes;
                wasQuoted = true;
            }
            else if (inQuotes || !char.IsWhiteSpace(c))
            {
                word.Append(c);
            }
            else
            {
                Flush();
            }
        }

        Flush();
        return words.ToImmutable();

        void Flush()
        {
            if (word.Length > 0)
                words.Add(new TypedWord(word.ToString(), wasQuoted) { Start = start });
            word.Clear();
            wasQuoted = false;
        }
    }
}
