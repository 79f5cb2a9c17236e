using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Puts a written element into a card. Cards of ours are not read back into elements.</summary>
internal sealed class WrittenElementConverter : JsonConverter<WrittenElement>
{
    /// <inheritdoc />
    public override WrittenElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A card is read as JSON, not as elements.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, WrittenElement value, JsonSerializerOptions options) => writer.WriteRawValue(value.Json, skipInputValidation: true);
}
