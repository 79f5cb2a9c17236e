using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerHealth.Core.Replies;

/// <summary>The neutral reply as <c>chat --json</c> prints it: kind, private, text, data, actions.</summary>
public static class ReplyJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>One JSON document, indented.</summary>
    public static string Of(Reply reply) => JsonSerializer.Serialize(
        new
        {
            reply.Kind,
            reply.Private,
            reply.Text,
            Data = reply.Data ?? new object(),
            Actions = reply.Actions.Select(a => new { a.Label, a.Command }),
        },
        Options);
}
