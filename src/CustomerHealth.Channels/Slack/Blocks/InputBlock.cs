namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>Something to fill in, with its label. Only for a modal that can be sent.</summary>
/// <param name="BlockId">By which its answer and its fault are known.</param>
/// <param name="Label">What to fill in.</param>
/// <param name="Element">How it is filled in.</param>
internal sealed record InputBlock(string BlockId, PlainText Label, SlackElement Element) : SlackBlock
{
    /// <summary>How, in small print; null for nothing.</summary>
    public PlainText? Hint { get; init; }

    /// <summary>May be left empty.</summary>
    public bool Optional { get; init; }

    /// <inheritdoc/>
    public override int Characters() => Label.Text.Length + (Hint?.Text.Length ?? 0) + Element.Characters();
}
