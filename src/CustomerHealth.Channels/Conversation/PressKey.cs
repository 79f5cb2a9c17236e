using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CustomerHealth.Channels.Conversation;

/// <summary>
/// Tells one press from another (CH-4). A double click is two presses for a platform; a press a minute later on the same, unchanged message is meant. Time is
/// cut into pieces of three seconds: the same person's press of the same button that stands for the same command is the same press in the same piece, and in
/// the next one as long as the piece before it has one. So what comes within three seconds acts once, what comes six seconds later acts again, also over a
/// restart and with several processes, since both keys are looked up where the press is stored.
/// The key depends on nothing but what the platform sent: a press that is worked on again after a crash has the same, and so has all that is told of it.
/// </summary>
/// <param name="Key">Of this press.</param>
/// <param name="Before">Of the press of which this is the second click, if there was one.</param>
internal readonly record struct PressKey(string Key, string Before)
{
    private const long PieceMilliseconds = 3000;

    /// <summary>The keys of a press.</summary>
    /// <param name="press">Who pressed what, in which message and in which state of it.</param>
    /// <param name="at">When, by the platform's own clock where it tells.</param>
    public static PressKey Of(string press, Instant at)
    {
        var piece = at.ToUnixTimeMilliseconds() / PieceMilliseconds;
        return new(In(piece), In(piece - 1));

        string In(long number) => string.Create(CultureInfo.InvariantCulture, $"{press}/{number}");
    }

    /// <summary>What a button stands for, short: a message that was changed has other buttons under the same ids.</summary>
    public static string Short(string command) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(command)).AsSpan(0, 6));
}
