namespace CustomerHealth.Channels.Slack.Web;

/// <summary>What came of a call to Slack. A fault of the network is an answer, never an exception.</summary>
/// <typeparam name="T">What the call is for.</typeparam>
internal abstract record SlackAnswer<T>
    where T : notnull
{
    private SlackAnswer()
    {
    }

    /// <summary>Slack did it.</summary>
    /// <param name="Value">What it says.</param>
    public sealed record Ok(T Value) : SlackAnswer<T>;

    /// <summary>Slack did not do it, and says why.</summary>
    /// <param name="Error">Its code: <c>channel_not_found</c>.</param>
    /// <param name="Needed">The scope that the app lacks, or where it is installed; null when that is not it.</param>
    public sealed record Refused(string Error, string? Needed = null) : SlackAnswer<T>;

    /// <summary>Too many calls.</summary>
    /// <param name="RetryAfter">How long Slack asks to wait.</param>
    public sealed record Limited(TimeSpan RetryAfter) : SlackAnswer<T>;

    /// <summary>No answer of Slack's: another status, or a body that is not its envelope.</summary>
    /// <param name="Status">The HTTP status; null when nothing could be reached, and then nothing was sent.</param>
    public sealed record Failed(int? Status) : SlackAnswer<T>;

    /// <summary>The call went out and no whole answer came: it may have been done.</summary>
    public sealed record Unknown : SlackAnswer<T>;

    /// <summary>The same for another call, which was not made because this one failed.</summary>
    public SlackAnswer<TOut> As<TOut>()
        where TOut : notnull => this switch
        {
            Refused(var error, var needed) => new SlackAnswer<TOut>.Refused(error, needed),
            Limited(var after) => new SlackAnswer<TOut>.Limited(after),
            Failed(var status) => new SlackAnswer<TOut>.Failed(status),
            Unknown => new SlackAnswer<TOut>.Unknown(),
            _ => throw new InvalidOperationException("It did not fail."),
        };

    /// <summary>The same with a value made of this one's; null is no envelope of Slack's.</summary>
    public SlackAnswer<TOut> Select<TOut>(Func<T, TOut?> read)
        where TOut : class =>
        this is not Ok(var value) ? As<TOut>() : read(value) is { } made ? new SlackAnswer<TOut>.Ok(made) : new SlackAnswer<TOut>.Failed(200);
}
