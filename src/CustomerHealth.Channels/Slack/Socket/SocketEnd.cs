namespace CustomerHealth.Channels.Slack.Socket;

/// <summary>Why a link is left.</summary>
internal enum SocketEnd
{
    /// <summary>It broke, or was closed by the other side.</summary>
    Lost,

    /// <summary>Slack is about to close it and asks for another one; it works meanwhile.</summary>
    Renewed,

    /// <summary>Socket Mode was switched off in the Slack app.</summary>
    Disabled,
}
