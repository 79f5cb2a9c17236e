using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CustomerHealth.Documents.Charts;

/// <summary>The JSON of a fenced block, and where it stands.</summary>
/// <param name="Name">The word after the fence.</param>
/// <param name="Json">What is inside.</param>
/// <param name="Line">Of the opening fence in the document, from 1.</param>
internal sealed record FencedBlock(string Name, string Json, int Line)
{
    /// <exception cref="DocumentException">The text is not JSON, or not of this shape.</exception>
    public T Read<T>(JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(Json, type)
                ?? throw new DocumentException(Line, $"The '{Name}' block is null.");
        }
        catch (JsonException mistake)
        {
            throw new DocumentException(
                Line + 1 + (int)(mistake.LineNumber ?? 0),
                $"The '{Name}' block cannot be read: {mistake.Message}",
                mistake);
        }
    }

    /// <summary>The status of that name.</summary>
    /// <exception cref="DocumentException">There is none.</exception>
    public StatusLook Status(string key) => StatusLook.Find(key)
        ?? throw new DocumentException(Line, $"'{key}' in the '{Name}' block is not a status; use {StatusLook.AllowedKeys}.");
}
