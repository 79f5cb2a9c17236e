using System.Text.Json.Nodes;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>What a person can press in a card, and what the card sends then.</summary>
internal static class CardPresses
{
    /// <summary>What a button, or a choice of a menu, sends.</summary>
    public static JsonObject Of(JsonObject card, string label)
    {
        if (Objects(card).FirstOrDefault(one => (string?)one["type"] == "Action.Execute" && (string?)one["title"] == label) is { } button)
            return button["data"]!.DeepClone().AsObject();

        var menu = Objects(card).Single(one => (string?)one["type"] == "Input.ChoiceSet");
        var choice = menu["choices"]!.AsArray().Single(one => (string?)one!["title"] == label)!;
        return new JsonObject { [(string)menu["id"]!] = (string)choice["value"]! };
    }

    /// <summary>What a form sends: what stands in it, with one thing filled in.</summary>
    public static JsonObject Filled(JsonObject card, (string Label, string Text) one)
    {
        var data = Send(card)!["data"]!.DeepClone().AsObject();
        foreach (var input in Objects(card).Where(input => ((string?)input["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true))
        {
            if ((string?)input["label"] == one.Label)
                data[(string)input["id"]!] = one.Text;
            else if (input["value"] is { } value)
                data[(string)input["id"]!] = value.DeepClone();
        }

        return data;
    }

    /// <summary>The button that sends a form; null when the card is none.</summary>
    public static JsonObject? Send(JsonObject card) => Objects(card).FirstOrDefault(one => (string?)one["type"] == "Action.Execute" && one["data"]?["f"] is not null);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => [one, .. one.Where(part => part.Key is not ("data" or "fallback")).SelectMany(part => Objects(part.Value))],
        JsonArray all => all.SelectMany(Objects),
        _ => [],
    };
}
