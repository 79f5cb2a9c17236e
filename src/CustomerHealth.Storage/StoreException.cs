namespace CustomerHealth.Storage;

/// <summary>The store cannot do its work; the message says what happened and what to do, in words for an operator.</summary>
public sealed class StoreException : Exception
{
    /// <summary>A fault with its sentence.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>A fault of the engine beneath, with its sentence.</summary>
    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
