namespace CustomerHealth.Channels.Slack.Manifest;

/// <summary>How the app is heard and installed, as far as its manifest says so.</summary>
/// <param name="PublicUrl">Where Slack and browsers reach the program, over https; a path at its end counts, a slash does not.</param>
public sealed record ManifestOptions(Uri PublicUrl)
{
    /// <summary>It is heard over Socket Mode: Slack posts nothing to the address.</summary>
    public bool HasSocket { get; init; }

    /// <summary>It is installed by OAuth, with tokens that expire and are renewed. Once that is on for an app it cannot be switched off.</summary>
    public bool HasOAuth { get; init; }
}
