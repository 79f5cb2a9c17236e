using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Cards.Drawings;
using CustomerHealth.Channels.Teams.Cards.Elements;

namespace CustomerHealth.Channels.Teams.Cards;

/// <summary>A card whose button was pressed, as it stands afterwards: without the button, and with who did what under it. What else it says stays.</summary>
internal static class SpentCard
{
    private const string Done = "✓ ";
    private const int LongestNote = 300;

    /// <summary>What takes the card's place; null when it is no card, or there is no room.</summary>
    /// <param name="card">The card as it was sent.</param>
    /// <param name="pressed">What was pressed.</param>
    /// <param name="spent">Who did what, and when; raw. Null: nothing is said of it.</param>
    public static JsonElement? Of(JsonElement card, CardData pressed, string? spent)
    {
        if (card.ValueKind != JsonValueKind.Object || JsonObject.Create(card) is not { } left || left["body"] is not JsonArray body)
            return null;

        Spend(left, pressed);
        if (spent is not null)
        {
            CardElement note = Blocks.Of(new TextRun(Done + CardText.Label(spent, LongestNote)) { Size = TextSize.Small, IsSubtle = true });
            body.Add(JsonSerializer.SerializeToNode(note, CardJson.Options));
        }

        return CardLimits.Bytes(left) <= CardLimits.CardBytes ? JsonSerializer.SerializeToElement(left, CardJson.Options) : null;
    }

    private static void Spend(JsonNode? part, CardData pressed)
    {
        if (part is JsonArray parts)
        {
            foreach (var one in parts.ToList())
            {
                Spend(one, pressed);
                if (IsSpent(one, pressed))
                    parts.Remove(one);
            }
        }
        else if (part is JsonObject members)
        {
            foreach (var (name, member) in members.ToList())
            {
                Spend(member, pressed);
                if (name is "selectAction" && IsSpent(member, pressed))
                    members.Remove(name);
            }
        }
    }

    /// <summary>The button itself, and what is nothing without it: the question before it, its row.</summary>
    private static bool IsSpent(JsonNode? part, CardData pressed) => part is JsonObject one && (string?)one["type"] switch
    {
        "Action.Execute" or "Action.Submit" => one["data"] is { } data && CardData.Read(JsonSerializer.SerializeToElement(data)) is { } stands && IsSame(stands, pressed),
        "Action.ShowCard" => one["card"]?["actions"] is JsonArray { Count: 0 },
        "ActionSet" => one["actions"] is JsonArray { Count: 0 },
        _ => false,
    };

    private static bool IsSame(CardData one, CardData other) =>
        one.IsForm == other.IsForm && one.IsMenu == other.IsMenu && string.Equals(one.Command, other.Command, StringComparison.Ordinal);
}
