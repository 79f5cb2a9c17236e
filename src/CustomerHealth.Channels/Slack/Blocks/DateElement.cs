namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>A day to choose.</summary>
internal sealed record DateElement(string ActionId) : SlackElement(ActionId)
{
    /// <summary>The day that stands there already, <c>2026-11-27</c>; null for none.</summary>
    public string? InitialDate { get; init; }

    /// <summary>What stands there while none is chosen; null for Slack's own words.</summary>
    public PlainText? Placeholder { get; init; }

    /// <inheritdoc/>
    public override int Characters() => Placeholder?.Text.Length ?? 0;
}
