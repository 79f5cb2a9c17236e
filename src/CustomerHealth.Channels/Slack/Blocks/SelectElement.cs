using System.Collections.Immutable;

namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>One of several: options, or groups of options.</summary>
internal sealed record SelectElement(string ActionId) : SlackElement(ActionId)
{
    /// <summary>What stands there while nothing is chosen; null for Slack's own words.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>What can be chosen; null with groups.</summary>
    public ImmutableArray<SelectOption>? Options { get; init; }

    /// <summary>What can be chosen, by head; null without.</summary>
    public ImmutableArray<OptionGroup>? OptionGroups { get; init; }

    /// <summary>What is chosen already: equal to one of the options; null for nothing.</summary>
    public SelectOption? InitialOption { get; init; }

    /// <inheritdoc/>
    public override int Characters() =>
        (Placeholder?.Text.Length ?? 0) + (Options ?? []).Sum(option => option.Text.Text.Length) + (OptionGroups ?? []).Sum(group => group.Label.Text.Length + group.Options.Sum(option => option.Text.Text.Length));
}
