using CustomerHealth.Channels.Conversation;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>
/// What makes a press in Slack the same press. Slack tells of two clicks as of two presses, with two times and two triggers; their times are Slack's own
/// (<c>action_ts</c>). When a message was changed, and what the button stands for, are part of it.
/// </summary>
internal static class SlackPressKey
{
    /// <summary>The keys of a press.</summary>
    /// <param name="interaction">Where, and who.</param>
    /// <param name="pressed">What.</param>
    /// <param name="received">When it came, for a press of which Slack tells no time.</param>
    public static PressKey Of(SlackInteraction interaction, PressedElement pressed, Instant received)
    {
        var shown = interaction.View is { } view ? $"{view.Id}/{view.Hash}" : interaction.EditedTs is { } edited ? $"{interaction.MessageTs}/{edited}" : interaction.MessageTs;
        return PressKey.Of($"{interaction.TeamId}/{shown}/{pressed.ActionId}/{interaction.UserId}/{PressKey.Short(pressed.Command)}", pressed.At ?? received);
    }
}
