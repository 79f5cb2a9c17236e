using CustomerHealth.Core.Commands.Alerting;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary><c>mute ACCOUNT|POD [here]</c>: no alerts of it to oneself, or to the channel in which it is asked, until it is subscribed to (SC-14).</summary>
public sealed class MuteCommand(AlertAsk ask) : IBotCommand
{
    /// <summary>The word that picks it.</summary>
    public const string Word = "mute";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        Word, false, "mute ACCOUNT|POD [here]", "Ends the alerts of an account or pod to you, also of what you own; with here, to this channel.") { Group = HelpGroup.Operations };

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken) => call.Arguments is [] or [AlertPlace.Here]
        ? Reply.Refusal("Say of what: mute ACCOUNT or mute POD, as in 'mute acme'. 'subscribe' alone shows what you get.")
        : await ask.RunAsync(call, isMuted: true, cancellationToken);
}
