using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>A file that waits in the outbox.</summary>
/// <param name="Name">With its extension.</param>
/// <param name="Title">What people read.</param>
/// <param name="Bytes">What is in it; base64 in JSON.</param>
internal sealed record SlackAttachment(string Name, string Title, byte[] Bytes)
{
    /// <summary>A file of a reply.</summary>
    public static SlackAttachment Of(ReplyFile file) => new(file.Name, file.Title, file.Bytes.ToArray());

    /// <summary>The file again.</summary>
    public ReplyFile ToFile() => new(Name, Title, Bytes);
}
