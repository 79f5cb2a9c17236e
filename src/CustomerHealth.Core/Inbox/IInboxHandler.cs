namespace CustomerHealth.Core.Inbox;

/// <summary>Works on one kind of what comes in. Filled by the channels.</summary>
public interface IInboxHandler
{
    /// <summary>Which: <see cref="Incoming.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>
    /// Does the work. It may be asked again for the same after a crash, so what it changes it changes under the key (CH-4). What it throws is tried again
    /// after a while, and given up after <see cref="InboxRules.MostAttempts"/>.
    /// </summary>
    Task HandleAsync(LeasedWork work, CancellationToken cancellationToken);
}
