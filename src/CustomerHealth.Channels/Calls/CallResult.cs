namespace CustomerHealth.Channels.Calls;

/// <summary>What came of one try to call a platform. A fault of the network is a result, never an exception.</summary>
internal abstract record CallResult
{
    private CallResult()
    {
    }

    /// <summary>Whether a call that was answered so may have been done all the same: whoever answered broke down over it, or gave up waiting for another.</summary>
    /// <param name="status">The HTTP status.</param>
    public static bool MayBeDone(int status) => status is 408 or >= 500;

    /// <summary>There is an answer, whatever it says.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Body">What it says; of one that refuses, no more than its beginning.</param>
    public sealed record Answered(int Status, string Body) : CallResult
    {
        /// <summary>How long to wait before the next try, as the platform asks; null when it does not.</summary>
        public TimeSpan? Wait { get; init; }

        /// <summary>The headers that were asked for, by name.</summary>
        public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Nothing could be reached, so nothing was sent.</summary>
    public sealed record Unreached : CallResult;

    /// <summary>It went out and no whole answer came: it may have been done.</summary>
    public sealed record Unanswered : CallResult;
}
