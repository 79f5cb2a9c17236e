using System.Text;
using System.Text.Json.Nodes;

namespace CustomerHealth.Channels.Slack.Checks;

/// <summary>Holds the JSON of a message or a view to <see cref="BlockKitLimits"/>; no validator of Slack's is in reach.</summary>
internal static class BlockKitCheck
{
    private static readonly string[] OfModals = ["title", "submit", "close"];

    /// <summary>Every breach, with the block's index and what is too long or too many; empty when the message or view is fine.</summary>
    public static IReadOnlyList<string> Of(JsonNode sent)
    {
        var blocks = sent["blocks"]?.AsArray() ?? [];
        var kind = CheckedJson.Text(sent, "type");
        return
        [
            .. kind is null ? Message(blocks) : View(kind, sent, blocks),
            .. blocks.Index().SelectMany(block => Block(block.Index, block.Item)),
            .. kind is not "modal" && HasInput(blocks) ? ["an input block stands outside a modal"] : Array.Empty<string>(),
            .. Unique("action_id", blocks.SelectMany(CheckedElement.Of).Select(element => CheckedJson.Text(element, "action_id"))),
            .. Unique("block_id", blocks.Select(block => CheckedJson.Text(block, "block_id"))),
        ];
    }

    private static IEnumerable<string> Message(JsonArray blocks) =>
    [
        .. CheckedJson.Within("message: blocks", blocks.Count, BlockKitLimits.Blocks),
        .. CheckedJson.Within("message: text in all", blocks.SelectMany(CheckedJson.Texts).Sum(text => text.Length), BlockKitLimits.MessageText),
    ];

    private static IEnumerable<string> View(string kind, JsonNode view, JsonArray blocks) =>
    [
        .. blocks.Count == 0 ? ["view: no blocks"] : CheckedJson.Within("view: blocks", blocks.Count, BlockKitLimits.ViewBlocks),
        .. CheckedJson.Within("view: bytes", Encoding.UTF8.GetByteCount(view.ToJsonString(SlackJson.Options)), BlockKitLimits.ViewBytes),
        .. CheckedJson.Optional("view: private_metadata", view, "private_metadata", BlockKitLimits.PrivateMetadata),
        .. CheckedJson.Optional("view: callback_id", view, "callback_id", BlockKitLimits.Id),
        .. CheckedJson.Optional("view: external_id", view, "external_id", BlockKitLimits.Id),
        .. kind switch { "modal" => Modal(view, blocks), "home" => Home(view), _ => [$"view: type {kind} is not one that we send"] },
    ];

    private static IEnumerable<string> Modal(JsonNode view, JsonArray blocks) =>
    [
        .. CheckedJson.Plain("view: title", view["title"], BlockKitLimits.ViewTitle),
        .. view["submit"] is { } submit ? CheckedJson.Plain("view: submit", submit, BlockKitLimits.ViewTitle)
            : HasInput(blocks) ? ["view: an input block needs submit"] : [],
        .. view["close"] is { } close ? CheckedJson.Plain("view: close", close, BlockKitLimits.ViewTitle) : [],
    ];

    private static IEnumerable<string> Home(JsonNode view) =>
        OfModals.Where(name => view[name] is not null).Select(name => $"view: a Home has no {name}");

    private static IEnumerable<string> Block(int index, JsonNode? block)
    {
        var at = $"block {index}";
        var elements = CheckedJson.Items(block, "elements");
        return
        [
            .. CheckedJson.Optional($"{at}: block_id", block, "block_id", BlockKitLimits.Id),
            .. CheckedJson.Text(block, "type") switch
            {
                "header" => CheckedJson.Plain($"{at}: header text", block?["text"], BlockKitLimits.HeaderText),
                "section" => Section(at, block),
                "context" =>
                [
                    .. CheckedJson.Count($"{at}: context elements", elements, BlockKitLimits.Context),
                    .. elements.SelectMany(element => CheckedJson.Length($"{at}: context text", CheckedJson.Text(element, "text"), BlockKitLimits.SectionText)),
                ],
                "actions" => [.. CheckedJson.Count($"{at}: actions elements", elements, BlockKitLimits.Actions), .. elements.SelectMany(element => CheckedElement.Breaches(at, element))],
                "input" => Input(at, block!),
                var type => [$"{at}: type {type} is not one that we send"],
            },
        ];
    }

    private static IEnumerable<string> Section(string at, JsonNode? block)
    {
        var fields = CheckedJson.Items(block, "fields");
        if (block?["text"] is { } text)
            return CheckedJson.Length($"{at}: section text", CheckedJson.Text(text, "text"), BlockKitLimits.SectionText);

        return
        [
            .. CheckedJson.Count($"{at}: fields", fields, BlockKitLimits.Fields),
            .. fields.SelectMany(field => CheckedJson.Length($"{at}: field text", CheckedJson.Text(field, "text"), BlockKitLimits.FieldText)),
        ];
    }

    private static IEnumerable<string> Input(string at, JsonNode block) =>
    [
        .. CheckedJson.Plain($"{at}: label", block["label"], BlockKitLimits.InputText),
        .. block["hint"] is { } hint ? CheckedJson.Plain($"{at}: hint", hint, BlockKitLimits.InputText) : [],
        .. CheckedElement.Breaches(at, block["element"]),
    ];

    private static bool HasInput(JsonArray blocks) => blocks.Any(block => CheckedJson.Text(block, "type") is "input");

    private static IEnumerable<string> Unique(string what, IEnumerable<string?> ids) => ids.OfType<string>()
        .GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"message: {what} {same.Key} is used twice");
}
