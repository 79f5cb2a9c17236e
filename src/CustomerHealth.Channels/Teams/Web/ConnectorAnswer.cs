namespace CustomerHealth.Channels.Teams.Web;

/// <summary>What came of a call to Teams. A fault of the network is an answer, never an exception.</summary>
/// <typeparam name="T">What the call is for.</typeparam>
internal abstract record ConnectorAnswer<T>
    where T : notnull
{
    private ConnectorAnswer()
    {
    }

    /// <summary>Teams did it.</summary>
    /// <param name="Value">What it says.</param>
    public sealed record Ok(T Value) : ConnectorAnswer<T>;

    /// <summary>Teams did not do it, and says why; or we do not ask.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Code">Its code: <c>ConversationNotFound</c>; or one of ours in <see cref="ConnectorErrors"/>.</param>
    public sealed record Refused(int Status, string Code) : ConnectorAnswer<T>
    {
        /// <summary>What was noted when the conversation died; null when it did not.</summary>
        public string? Because { get; init; }
    }

    /// <summary>The program is let in no more: no token, or none that Teams takes.</summary>
    /// <param name="Because">Why, and what an administrator does about it.</param>
    public sealed record ShutOut(string Because) : ConnectorAnswer<T>;

    /// <summary>Too many calls.</summary>
    /// <param name="After">How long to wait; null when Teams does not say.</param>
    public sealed record Limited(TimeSpan? After) : ConnectorAnswer<T>;

    /// <summary>Teams is not well: the same call may do later.</summary>
    /// <param name="Status">The HTTP status; null when nothing could be reached, and then nothing was sent.</param>
    /// <param name="After">How long Teams asks to wait; null when it does not say.</param>
    public sealed record Failed(int? Status, TimeSpan? After = null) : ConnectorAnswer<T>;

    /// <summary>The call went out and no whole answer came: it may have been done.</summary>
    public sealed record Unknown : ConnectorAnswer<T>;

    /// <summary>The same with a value made of this one's; null is no answer of Teams'.</summary>
    public ConnectorAnswer<TOut> Select<TOut>(Func<T, TOut?> read)
        where TOut : class => this is Ok(var value) && read(value) is { } made ? new ConnectorAnswer<TOut>.Ok(made) : Instead<TOut>();

    /// <summary>Why there is no value of another kind either.</summary>
    public ConnectorAnswer<TOut> Instead<TOut>()
        where TOut : notnull => this switch
        {
            Refused refused => new ConnectorAnswer<TOut>.Refused(refused.Status, refused.Code) { Because = refused.Because },
            ShutOut(var because) => new ConnectorAnswer<TOut>.ShutOut(because),
            Limited(var after) => new ConnectorAnswer<TOut>.Limited(after),
            Failed(var status, var after) => new ConnectorAnswer<TOut>.Failed(status, after),
            Unknown => new ConnectorAnswer<TOut>.Unknown(),
            _ => new ConnectorAnswer<TOut>.Failed(200), // an answer, but not one of Teams'
        };
}
