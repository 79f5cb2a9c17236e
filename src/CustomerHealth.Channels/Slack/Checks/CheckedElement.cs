using System.Globalization;
using System.Text.Json.Nodes;

namespace CustomerHealth.Channels.Slack.Checks;

/// <summary>Holds buttons, menus and inputs to Slack's limits.</summary>
internal static class CheckedElement
{
    /// <summary>What can be pressed, chosen or filled in of a block.</summary>
    public static IEnumerable<JsonNode> Of(JsonNode? block) => CheckedJson.Text(block, "type") switch
    {
        "actions" => CheckedJson.Items(block, "elements").OfType<JsonNode>(),
        "input" => block?["element"] is { } element ? [element] : [],
        _ => [],
    };

    /// <summary>Every breach of one element.</summary>
    public static IEnumerable<string> Breaches(string at, JsonNode? element) =>
    [
        .. CheckedJson.Length($"{at}: action_id", CheckedJson.Text(element, "action_id"), BlockKitLimits.Id),
        .. CheckedJson.PlainOptional($"{at}: placeholder", element?["placeholder"], BlockKitLimits.Placeholder),
        .. element?["confirm"] is { } confirm ? Confirm(at, confirm) : [],
        .. CheckedJson.Text(element, "type") switch
        {
            "button" => Button(at, element!),
            "static_select" => Select(at, element!),
            "plain_text_input" => Input(at, element!),
            "datepicker" => Day(at, element!),
            var type => [$"{at}: element {type} is not one that we send"],
        },
    ];

    private static IEnumerable<string> Button(string at, JsonNode button) =>
    [
        .. CheckedJson.Plain($"{at}: button text", button["text"], BlockKitLimits.ButtonText),
        .. CheckedJson.Length($"{at}: button value", CheckedJson.Text(button, "value"), BlockKitLimits.ButtonValue),
        .. CheckedJson.Text(button, "style") is null or "primary" or "danger" ? [] : new[] { $"{at}: style {CheckedJson.Text(button, "style")} is none of primary and danger" },
    ];

    private static IEnumerable<string> Confirm(string at, JsonNode confirm) =>
    [
        .. CheckedJson.Plain($"{at}: confirm title", confirm["title"], BlockKitLimits.ConfirmTitle),
        .. CheckedJson.Plain($"{at}: confirm text", confirm["text"], BlockKitLimits.ConfirmText),
        .. CheckedJson.Plain($"{at}: confirm button", confirm["confirm"], BlockKitLimits.ConfirmButton),
        .. CheckedJson.Plain($"{at}: deny button", confirm["deny"], BlockKitLimits.ConfirmButton),
    ];

    private static IEnumerable<string> Select(string at, JsonNode select)
    {
        var groups = CheckedJson.Items(select, "option_groups");
        JsonNode?[] options = [.. CheckedJson.Items(select, "options"), .. groups.SelectMany(group => CheckedJson.Items(group, "options"))];
        var initial = select["initial_option"];
        return
        [
            .. (select["options"] is null) == (select["option_groups"] is null) ? new[] { $"{at}: a menu has either options or option_groups" } : [],
            .. select["options"] is null ? CheckedJson.Count($"{at}: option groups", groups, BlockKitLimits.OptionGroups) : CheckedJson.Count($"{at}: options", CheckedJson.Items(select, "options"), BlockKitLimits.Options),
            .. groups.SelectMany(group => CheckedJson.Plain($"{at}: group label", group?["label"], BlockKitLimits.OptionText)),
            .. groups.SelectMany(group => CheckedJson.Count($"{at}: options of a group", CheckedJson.Items(group, "options"), BlockKitLimits.Options)),
            .. options.SelectMany(option => CheckedJson.Plain($"{at}: option text", option?["text"], BlockKitLimits.OptionText)),
            .. options.SelectMany(option => CheckedJson.Length($"{at}: option value", CheckedJson.Text(option, "value"), BlockKitLimits.OptionText)),
            .. initial is null || Array.Exists(options, option => JsonNode.DeepEquals(option, initial)) ? [] : new[] { $"{at}: initial_option is none of the options" },
        ];
    }

    private static IEnumerable<string> Input(string at, JsonNode input)
    {
        var most = (int?)input["max_length"] ?? BlockKitLimits.InputLength;
        return
        [
            .. most < 1 ? [$"{at}: max_length: {most}, at least 1 is needed"] : CheckedJson.Within($"{at}: max_length", most, BlockKitLimits.InputLength),
            .. CheckedJson.Within($"{at}: initial value", CheckedJson.Text(input, "initial_value")?.Length ?? 0, most),
        ];
    }

    private static IEnumerable<string> Day(string at, JsonNode input) =>
        CheckedJson.Text(input, "initial_date") is not { } day || DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? [] : [$"{at}: initial_date {day} is no date"];
}
