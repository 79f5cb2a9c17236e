namespace CustomerHealth.Channels.Slack.Web;

/// <summary>A place for the bytes of a file.</summary>
/// <param name="Url">Where they go, without the token; a secret.</param>
/// <param name="FileId"><c>F…</c>.</param>
internal sealed record SlackUpload(Uri Url, string FileId)
{
    /// <summary>Without the address.</summary>
    public override string ToString() => FileId;
}
