using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>An element with its JSON: written once, however often it is measured and in however many cards it stands.</summary>
/// <param name="element">What is written.</param>
[JsonConverter(typeof(WrittenElementConverter))]
internal sealed class WrittenElement(CardElement element)
{
    private readonly byte[] _json = JsonSerializer.SerializeToUtf8Bytes(element, CardJson.Options);

    /// <summary>What is written.</summary>
    public CardElement Element => element;

    /// <summary>Its JSON in UTF-8.</summary>
    public ReadOnlySpan<byte> Json => _json;

    /// <summary>Its bytes as <see cref="CardLimits"/> counts them.</summary>
    public int Bytes => Encoding.UTF8.GetCharCount(_json) * sizeof(char);
}
