using System.Globalization;
using System.Text.Json.Nodes;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>Bodies as Slack posts them.</summary>
internal static class SlackBodies
{
    public static string Slash(string text, string url, string trigger) =>
        $"token=x&team_id=T000000001&team_domain=probe&channel_id={SlackPerson.Channel}&channel_name=general&user_id={SlackPerson.User}&user_name=csm&command=%2Fhealth"
        + $"&text={Uri.EscapeDataString(text)}&response_url={Uri.EscapeDataString(url)}&trigger_id={trigger}";

    /// <summary>Somebody presses a button, or chooses an option, of a message.</summary>
    public static string Press(Shown shown, string label, string? url, string trigger, string channel = SlackPerson.Channel) => Payload(new JsonObject
    {
        ["type"] = "block_actions",
        ["trigger_id"] = trigger,
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = shown.Ts, ["channel_id"] = channel, ["is_ephemeral"] = shown.IsEphemeral },
        ["channel"] = new JsonObject { ["id"] = channel, ["name"] = "general" },
        ["message"] = shown.IsEphemeral ? null : new JsonObject { ["ts"] = shown.Ts, ["text"] = "t" },
        ["response_url"] = url,
        ["actions"] = new JsonArray(Action(shown.Message, label)),
    });

    /// <summary>Somebody presses something in a view.</summary>
    public static string PressIn(JsonNode view, string label, string trigger) => Payload(new JsonObject
    {
        ["type"] = "block_actions",
        ["trigger_id"] = trigger,
        ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view["id"]!.DeepClone() },
        ["view"] = view.DeepClone(),
        ["actions"] = new JsonArray(Action(view, label)),
    });

    /// <summary>Somebody sends a form: what is filled in already stays, but for the answers given.</summary>
    public static string Submit(JsonNode view, params (string Label, string Text)[] answers)
    {
        var sent = (JsonObject)view.DeepClone();
        var values = new JsonObject();
        foreach (var block in sent["blocks"]!.AsArray().OfType<JsonObject>().Where(block => (string?)block["type"] == "input"))
        {
            var element = block["element"]!.AsObject();
            var text = answers.Where(answer => answer.Label == (string?)block["label"]!["text"]).Select(answer => answer.Text).FirstOrDefault();
            values[(string)block["block_id"]!] = new JsonObject { [(string)element["action_id"]!] = State(element, text) };
        }

        sent["state"] = new JsonObject { ["values"] = values };
        return Payload(new JsonObject { ["type"] = "view_submission", ["trigger_id"] = "1.9.x", ["view"] = sent });
    }

    /// <summary>A Home with one button.</summary>
    public static string HomeWith(string label, string command) => $$"""
        {"id":"VHOME","type":"home","hash":"1.a","callback_id":"home",
         "blocks":[{"type":"actions","elements":[{"type":"button","action_id":"command.0","text":{"type":"plain_text","text":"{{label}}"},"value":"{{command}}"}]}]}
        """;

    /// <summary>The same press, some time after the first.</summary>
    public static string After(this string body, double seconds) =>
        body.Replace("action_ts%22%3A%221.3%22", string.Create(CultureInfo.InvariantCulture, $"action_ts%22%3A%22{1.3 + seconds:F6}%22"), StringComparison.Ordinal);

    /// <summary>Any payload of this person.</summary>
    public static string Payload(JsonObject payload)
    {
        payload["team"] ??= new JsonObject { ["id"] = "T000000001", ["domain"] = "probe" };
        payload["user"] ??= new JsonObject { ["id"] = SlackPerson.User, ["username"] = "csm", ["team_id"] = "T000000001" };
        return "payload=" + Uri.EscapeDataString(payload.ToJsonString());
    }

    private static JsonObject State(JsonObject element, string? text)
    {
        var state = new JsonObject { ["type"] = (string)element["type"]! };
        switch ((string)element["type"]!)
        {
            case "static_select":
                state["selected_option"] = text is null ? element["initial_option"]?.DeepClone() : new JsonObject { ["value"] = text };
                break;
            case "datepicker":
                state["selected_date"] = text ?? (string?)element["initial_date"];
                break;
            default:
                state["value"] = text ?? (string?)element["initial_value"];
                break;
        }

        return state;
    }

    private static JsonObject Action(JsonNode message, string label)
    {
        foreach (var element in message["blocks"]!.AsArray().OfType<JsonObject>().Where(block => (string?)block["type"] == "actions").SelectMany(block => block["elements"]!.AsArray()).OfType<JsonObject>())
        {
            var option = (element["options"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(option => (string?)option["text"]!["text"] == label);
            if (option is not null || (string?)element["text"]?["text"] == label)
            {
                return new JsonObject
                {
                    ["type"] = (string)element["type"]!,
                    ["action_id"] = (string)element["action_id"]!,
                    ["block_id"] = "b",
                    ["text"] = element["text"]?.DeepClone(),
                    ["value"] = option is null ? (string?)element["value"] : null,
                    ["selected_option"] = option?.DeepClone(),
                    ["action_ts"] = "1.3",
                };
            }
        }

        throw new InvalidOperationException($"Nothing says '{label}' in {message.ToJsonString()}");
    }
}
