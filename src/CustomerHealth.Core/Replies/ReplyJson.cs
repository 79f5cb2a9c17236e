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
    };

    private static readonly JsonSerializerOptions Indented = new(Options) { WriteIndented = true };

    /// <summary>One JSON document.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="oneLine">True: on one line, as a conversation needs it; false: indented for a reader.</param>
    public static string Of(Reply reply, bool oneLine) => JsonSerializer.Serialize(
        new
        {
            reply.Kind,
            reply.Private,
            reply.Text,
            Data = reply.Data ?? new object(),
            Actions = reply.Actions.Select(a => new { a.Label, a.Command }),
        },
        oneLine ? Options : Indented);
}
