using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CustomerHealth.Core.Languages;

namespace CustomerHealth.Documents.Charts;

/// <summary>The JSON of a fenced block, and where it stands.</summary>
/// <param name="Name">The word after the fence.</param>
/// <param name="Json">What is inside.</param>
/// <param name="Line">Of the opening fence in the document, from 1.</param>
internal sealed record FencedBlock(string Name, string Json, int Line)
{
    /// <summary>Of the document, for the words that the drawing adds.</summary>
    public Language Language { get; init; } = Language.English;

    /// <param name="type">What to read.</param>
    /// <param name="shape">What the author may write, for messages.</param>
    /// <exception cref="DocumentException">The text is not JSON, or not of this shape.</exception>
    public T Read<T>(JsonTypeInfo<T> type, string shape)
    {
        try
        {
            return JsonSerializer.Deserialize(Json, type)
                ?? throw new DocumentException(Line, $"The '{Name}' block is null; it takes {shape}.");
        }
        catch (JsonException mistake)
        {
            var inside = (int)(mistake.LineNumber ?? 0);
            var message = mistake.InnerException is JsonException syntax
                ? $"The '{Name}' block is not JSON: {syntax.Message}"
                : $"'{mistake.Path}' in the '{Name}' block is not known, incomplete or of the wrong kind; the block takes {shape}.";
            throw new DocumentException(Line + 1 + inside, message, mistake) { Column = ColumnOf(inside, mistake.BytePositionInLine ?? 0) };
        }
    }

    private int ColumnOf(int line, long bytes)
    {
        var text = Encoding.UTF8.GetBytes(Json.Split('\n').ElementAtOrDefault(line) ?? "");
        return Encoding.UTF8.GetCharCount(text, 0, (int)Math.Min(bytes, text.Length)) + 1;
    }

    /// <exception cref="DocumentException">The list has a hole, which JSON allows in any list.</exception>
    public void RefuseNull<T>(IReadOnlyList<T> list, string what)
    {
        if (list.Any(item => item is null))
            throw new DocumentException(Line, $"One of the {what} in the '{Name}' block is null.");
    }

    /// <summary>The status of that name.</summary>
    /// <exception cref="DocumentException">There is none.</exception>
    public StatusLook Status(string key) => StatusLook.Find(key, Language)
        ?? throw new DocumentException(Line, $"'{key}' in the '{Name}' block is not a status; use {StatusLook.AllowedKeys}.");
}
