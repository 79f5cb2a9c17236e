namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>The keys by which requests are signed could not be had.</summary>
internal sealed class KeysNotReadException : Exception
{
    public KeysNotReadException()
    {
    }

    public KeysNotReadException(string message)
        : base(message)
    {
    }

    public KeysNotReadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
