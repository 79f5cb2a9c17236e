using CustomerHealth.Core.Commands.Alerting;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary><c>subscribe ACCOUNT|POD [here]</c>: alerts to oneself, or to the channel in which it is asked (SC-14); alone it lists what one asked for.</summary>
public sealed class SubscribeCommand(AlertAsk ask) : IBotCommand
{
    /// <summary>The word that picks it.</summary>
    public const string Word = "subscribe";

    /// <summary>How it is asked for.</summary>
    public static CommandSpec Asked { get; } = new(
        Word, false, "subscribe [ACCOUNT|POD [here]]", "Sends you the alerts of an account or pod; with here, to this channel; alone it lists what you get and how to end it.") { Group = HelpGroup.Operations };

    /// <inheritdoc />
    public CommandSpec Spec => Asked;

    /// <inheritdoc />
    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken) => ask.RunAsync(call, isMuted: false, cancellationToken);
}
