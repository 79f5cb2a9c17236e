using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerHealth.Core.Replies.Forms;

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

    /// <summary>What a form asks for, beside the other members only when there is one.</summary>
    private static object FormOf(ReplyForm form) => new
    {
        form.Title,
        form.Submit,
        form.Command,
        Inputs = form.Inputs.Select(input => new
        {
            input.Key,
            input.Label,
            Type = input switch { ChoiceInput => "choice", DayInput => "day", TextInput { IsLong: true } => "lines", _ => "text" },
            Optional = input.IsOptional,
            input.Initial,
            Options = input is ChoiceInput choice ? choice.Options.Select(option => new { option.Text, option.Value, option.Group }) : null,
        }),
    };

    private static Dictionary<string, object> Members(Reply reply)
    {
        var members = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["kind"] = reply.Kind,
            ["private"] = reply.Private,
            ["text"] = reply.Text,
            ["data"] = reply.Data ?? new object(),
            ["actions"] = reply.Actions.Select(a => new { a.Label, a.Command }),
        };
        if (reply.Form is { } form)
            members["form"] = FormOf(form);
        return members;
    }

    /// <summary>One JSON document.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="oneLine">True: on one line, as a conversation needs it; false: indented for a reader.</param>
    public static string Of(Reply reply, bool oneLine) => JsonSerializer.Serialize(
        Members(reply),
        oneLine ? Options : Indented);
}
