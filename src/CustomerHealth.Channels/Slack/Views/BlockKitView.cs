using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerHealth.Channels.Slack.Blocks;

namespace CustomerHealth.Channels.Slack.Views;

/// <summary>A view of Slack's: a modal, or the Home of the bot.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ModalView), "modal")]
[JsonDerivedType(typeof(HomeView), "home")]
internal abstract record BlockKitView
{
    /// <summary>What is shown.</summary>
    public required ImmutableArray<SlackBlock> Blocks { get; init; }

    /// <summary>Says which of our views it is, when it is sent or pressed.</summary>
    public string? CallbackId { get; init; }

    /// <summary>What the sending needs to know, given back as it is; never shown.</summary>
    public string? PrivateMetadata { get; init; }

    /// <summary>The view as the Web API takes it, its type in front.</summary>
    public string ToJson() => JsonSerializer.Serialize<BlockKitView>(this, SlackJson.Options);
}
