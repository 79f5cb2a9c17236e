using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CustomerHealth.Core.Security;
using CustomerHealth.Core.Time;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Files;

/// <summary>
/// Links to files that wait: signed, so that nobody can make one, and good until a moment that is signed with them. A link is all that is needed to read the file, so
/// it is put only where the file itself may be read.
/// </summary>
/// <param name="keys">What the keys are derived from; null when none is configured, and then there are no links. Links that a previous one signed stay good until their end.</param>
/// <param name="options">Where people reach this program.</param>
/// <param name="clock">Decides what has expired.</param>
internal sealed class FileLinks(SecretKeys? keys, IOptions<TeamsOptions> options, TimeProvider clock)
{
    /// <summary>The path of a link, before its token.</summary>
    public const string Path = "files";

    private const string Label = "file-links";
    private const char Dot = '.';

    private readonly byte[][] _keys = [.. (keys?.All ?? []).Select(key => key.Derive(Label))];

    /// <summary>Whether links can be made: where people reach this program is configured, and what they are signed with.</summary>
    public bool AreOn => _keys is not [] && options.Value.PublicUrl is not null;

    /// <summary>A link; null when there are none here.</summary>
    /// <param name="id">Of the file.</param>
    /// <param name="until">Until when it is good.</param>
    public Uri? To(string id, Instant until)
    {
        if (!AreOn)
            return null;
        var said = string.Create(CultureInfo.InvariantCulture, $"{id}{Dot}{until.ToUnixTimeSeconds()}");
        return new Uri($"{options.Value.PublicUrl!.AbsoluteUri.TrimEnd('/')}/{Path}/{said}{Dot}{Signed(_keys[0], said)}");
    }

    /// <summary>The id of the file that a link is for; null when it is none of ours, or not good any more.</summary>
    public string? Read(string token)
    {
        if (token.LastIndexOf(Dot) is not (> 0 and var at))
            return null;
        var said = token[..at];
        // Nothing of it is looked at before the signature is right.
        var signature = Encoding.UTF8.GetBytes(token[(at + 1)..]);
        if (!Array.Exists(_keys, key => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Signed(key, said)), signature)))
            return null;
        return said.Split(Dot) is [var id, var until] && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && clock.Now < Instant.FromUnixTimeSeconds(seconds)
            ? id
            : null;
    }

    private static string Signed(byte[] key, string said) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(said)));
}
