using System.Text.Encodings.Web;
using System.Text.Json;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>A state before or after an act, as the audit log keeps it: names and texts, in the order given.</summary>
internal static class Facts
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON of those that have a text.</summary>
    public static string Of(params ReadOnlySpan<(string Name, string? Text)> facts)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in facts)
        {
            if (!string.IsNullOrEmpty(text))
                named.Add(name, text);
        }

        return JsonSerializer.Serialize(named, Options);
    }
}
