using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>
/// Tells one press from another (CH-4). A double click is two presses for Slack, with two times and two triggers; a press a minute later on the same, unchanged
/// message is meant. Time is cut into pieces of three seconds by Slack's own clock (<c>action_ts</c>): the same person's press of the same button that stands
/// for the same command is the same press in the same piece, and in the next one as long as the piece before it has one. So what comes within three seconds
/// acts once, what comes six seconds later acts again, also over a restart and with several processes, since both keys are looked up where the press is stored.
/// The key depends on nothing but what Slack sent: a press that is worked on again after a crash has the same, and so has all that is told of it. A message
/// that was changed has other buttons under the same ids: when it was changed, and what the button stands for, are part of it.
/// </summary>
/// <param name="Key">Of this press.</param>
/// <param name="Before">Of the press of which this is the second click, if there was one.</param>
internal readonly record struct PressKey(string Key, string Before)
{
    private const long PieceMilliseconds = 3000;

    /// <summary>The keys of a press.</summary>
    /// <param name="interaction">Where, and who.</param>
    /// <param name="pressed">What.</param>
    /// <param name="received">When it came, for a press of which Slack tells no time.</param>
    public static PressKey Of(SlackInteraction interaction, PressedElement pressed, Instant received)
    {
        var shown = interaction.View is { } view ? $"{view.Id}/{view.Hash}" : interaction.EditedTs is { } edited ? $"{interaction.MessageTs}/{edited}" : interaction.MessageTs;
        var command = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pressed.Command)).AsSpan(0, 6));
        var piece = (pressed.At ?? received).ToUnixTimeMilliseconds() / PieceMilliseconds;
        return new(In(piece), In(piece - 1));

        string In(long number) =>
            string.Create(CultureInfo.InvariantCulture, $"{interaction.TeamId}/{shown}/{pressed.ActionId}/{interaction.UserId}/{command}/{number}");
    }
}
