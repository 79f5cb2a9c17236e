using System.Globalization;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Sending;

/// <summary>A file that waits in the outbox.</summary>
/// <param name="Name">With its extension.</param>
/// <param name="Title">What people read.</param>
/// <param name="Bytes">What is in it; base64 in JSON.</param>
internal sealed record WaitingFile(string Name, string Title, byte[] Bytes)
{
    /// <summary>A larger file does not wait in the store, in bytes.</summary>
    public const int Largest = 5 * 1024 * 1024;

    /// <summary>What a reader types to get it again; null when that is not known.</summary>
    public string? Again { get; init; }

    /// <summary>What is said in place of a larger file.</summary>
    public static Line TooLarge(ReplyFile file) => Line.Of(new TextSpan(string.Create(
        CultureInfo.InvariantCulture, $"The file {file.Name} has {file.Bytes.Length / 1024.0 / 1024:0.0} MB and is too large to be sent; ask for a smaller one.")));

    /// <summary>A file of a reply.</summary>
    public static WaitingFile Of(ReplyFile file) => new(file.Name, file.Title, file.Bytes.ToArray()) { Again = file.Again };

    /// <summary>The file again.</summary>
    public ReplyFile ToFile() => new(Name, Title, Bytes) { Again = Again };
}
