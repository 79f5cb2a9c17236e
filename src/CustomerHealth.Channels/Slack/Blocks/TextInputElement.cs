namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>Words to type.</summary>
internal sealed record TextInputElement(string ActionId) : SlackElement(ActionId)
{
    /// <summary>More than one line.</summary>
    public bool Multiline { get; init; }

    /// <summary>What stands there already; null for nothing.</summary>
    public string? InitialValue { get; init; }

    /// <summary>At most so many characters.</summary>
    public int MaxLength { get; init; } = BlockKitLimits.InputLength;

    /// <summary>What stands there while nothing is typed; null for nothing.</summary>
    public PlainText? Placeholder { get; init; }

    /// <inheritdoc/>
    public override int Characters() => Placeholder?.Text.Length ?? 0;
}
