namespace CustomerHealth.Core.Outbox;

/// <summary>The sender of one platform.</summary>
public interface IPlatformSender : IMessageSender
{
    /// <summary>The first word of the addresses it sends to: <c>slack</c>, <c>teams</c>.</summary>
    string Platform { get; }
}
