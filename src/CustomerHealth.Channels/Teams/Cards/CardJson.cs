using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Teams.Cards;

/// <summary>JSON as Teams writes it: camelCase; what is not said, or is as it would be anyway, is left out.</summary>
internal static class CardJson
{
    /// <summary>For every card.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
        // A card is a JSON document of its own, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
