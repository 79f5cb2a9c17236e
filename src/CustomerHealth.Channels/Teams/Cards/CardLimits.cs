using System.Text.Json;

namespace CustomerHealth.Channels.Teams.Cards;

/// <summary>
/// How much a message of Teams may hold. Teams takes about 100 KB of a bot, counted in UTF-16 over the whole message, text, mentions and card, and advises to stay
/// below 80 KB; what is beyond is refused with 413. Source: Microsoft Learn, "Format your bot messages".
/// </summary>
internal static class CardLimits
{
    /// <summary>The whole activity, in bytes of its JSON as UTF-16.</summary>
    public const int MessageBytes = 80_000;

    /// <summary>Room in it for all but the card: ids, mentions, and the text.</summary>
    public const int EnvelopeBytes = 16_000;

    /// <summary>A card, in bytes of its JSON as UTF-16.</summary>
    public const int CardBytes = MessageBytes - EnvelopeBytes;

    /// <summary>What notifications say, in characters: all of them escaped take less than the envelope.</summary>
    public const int Text = 1000;

    /// <summary>Bytes of JSON as UTF-16, escapes counted as they are written.</summary>
    public static int Bytes(string json) => json.Length * sizeof(char);

    /// <summary>Bytes of a part of a card.</summary>
    public static int Bytes<T>(T part) => Bytes(JsonSerializer.Serialize(part, CardJson.Options));

    /// <summary>Whether Teams takes an activity of this JSON.</summary>
    public static bool Fits(string activity) => Bytes(activity) <= MessageBytes;
}
