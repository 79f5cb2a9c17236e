using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>JSON as what came in waits in the inbox.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() } };

    /// <summary>As it is stored.</summary>
    public static string Of<T>(T told) => JsonSerializer.Serialize(told, Options);

    /// <summary>Reads what <see cref="Of"/> writes.</summary>
    public static T Read<T>(string stored) => JsonSerializer.Deserialize<T>(stored, Options)!;
}
