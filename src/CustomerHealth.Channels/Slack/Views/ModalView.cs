using CustomerHealth.Channels.Slack.Blocks;

namespace CustomerHealth.Channels.Slack.Views;

/// <summary>A window over the conversation.</summary>
internal sealed record ModalView : BlockKitView
{
    /// <summary>Its head.</summary>
    public required PlainText Title { get; init; }

    /// <summary>The button that sends it; null where nothing can be filled in.</summary>
    public PlainText? Submit { get; init; }

    /// <summary>The button that leaves it.</summary>
    public required PlainText Close { get; init; }
}
