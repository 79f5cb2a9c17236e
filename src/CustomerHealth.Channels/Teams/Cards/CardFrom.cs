using System.Text.Json;
using System.Text.Json.Nodes;

namespace CustomerHealth.Channels.Teams.Cards;

/// <summary>A card that was asked for in one place and stands in another: what is pressed in it is asked from where it was asked for.</summary>
internal static class CardFrom
{
    private const string Data = "data";

    /// <summary>The card with the place in each of its buttons; as it was when that is too much for a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="place">The conversation's id.</param>
    public static JsonElement Of(JsonElement card, string place)
    {
        if (JsonObject.Create(card) is not { } placed)
            return card;
        Put(placed, place);
        return CardLimits.Bytes(placed) <= CardLimits.CardBytes ? JsonSerializer.SerializeToElement(placed, CardJson.Options) : card;
    }

    private static void Put(JsonNode? part, string place)
    {
        if (part is JsonArray parts)
        {
            foreach (var one in parts)
                Put(one, place);
        }
        else if (part is JsonObject members)
        {
            if (members[Data] is { } data && CardData.Read(JsonSerializer.SerializeToElement(data)) is { } stands)
                members[Data] = (stands with { Place = place }).ToJson();
            foreach (var (name, member) in members.ToList())
            {
                if (name != Data)
                    Put(member, place);
            }
        }
    }
}
