using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CustomerHealth.Channels.Teams.Cards;

/// <summary>JSON as Teams writes it: camelCase; what is not said, or is as it would be anyway, is left out.</summary>
internal static class CardJson
{
    /// <summary>For every card.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(), new RawElement() },
        // A card is a JSON document of its own, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>A card as a part of a message, as it was written.</summary>
    public static JsonNode AsIs(JsonElement card) => JsonValue.Create(card, (JsonTypeInfo<JsonElement>)Options.GetTypeInfo(typeof(JsonElement)))!;
}
