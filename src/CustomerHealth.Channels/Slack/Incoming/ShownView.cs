using System.Collections.Immutable;
using System.Text.Json;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>A view as Slack tells of it: the one that was sent, or in which something was pressed.</summary>
internal sealed record ShownView
{
    /// <summary><c>V…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Another whenever something else is shown; null when Slack tells none.</summary>
    public string? Hash { get; init; }

    /// <summary>The bot's own page, not a window.</summary>
    public bool IsHome { get; init; }

    /// <summary>Which of our views it is.</summary>
    public string? CallbackId { get; init; }

    /// <summary>What it carries.</summary>
    public string? Metadata { get; init; }

    /// <summary>What was filled in; what was left empty is missing.</summary>
    public required FormAnswers Answers { get; init; }

    /// <summary>The ids of its inputs, from top to bottom.</summary>
    public required ImmutableArray<string> Inputs { get; init; }

    /// <summary>The view as it was sent.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Reads a view; null when it is none.</summary>
    public static ShownView? Of(JsonElement? view) => view is not { } shown || shown.Text("id") is not { } id
        ? null
        : new ShownView
        {
            Id = id,
            Hash = shown.Text("hash"),
            IsHome = shown.Text("type") is "home",
            CallbackId = shown.Text("callback_id"),
            Metadata = shown.Text("private_metadata"),
            Answers = new FormAnswers(Filled(shown).ToImmutableDictionary(StringComparer.Ordinal)),
            Inputs = [.. shown.Items("blocks").Where(block => block.Text("type") is "input").Select(block => block.Text("block_id")).OfType<string>()],
            Json = shown,
        };

    private static IEnumerable<KeyValuePair<string, string>> Filled(JsonElement view)
    {
        if (view.Part("state")?.Part("values") is not { ValueKind: JsonValueKind.Object } values)
            yield break;

        foreach (var block in values.EnumerateObject().Where(block => block.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var input in block.Value.EnumerateObject())
            {
                if ((input.Value.Text("value") ?? input.Value.Part("selected_option")?.Text("value") ?? input.Value.Text("selected_date")) is { } filled)
                    yield return new(block.Name, filled);
                break;
            }
        }
    }
}
