using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerHealth.Channels.Terminal;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>Prints the answer of a chat command that is a verb too: as in the terminal channel, or its data as one JSON document.</summary>
internal static class PrintedReply
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="reply">Neither a refusal nor choices: those are bad input.</param>
    /// <param name="json">True: its data as JSON.</param>
    public static void Write(Reply reply, bool json)
    {
        if (json)
            Console.Out.WriteLine(JsonSerializer.Serialize(reply.Data, Options));
        else
            new TerminalRenderer().Render(reply, Terminal.Create(Console.Out));
    }
}
