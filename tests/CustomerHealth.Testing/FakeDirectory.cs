using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Testing;

/// <summary>A platform that says of its users what it is told to say.</summary>
public sealed class FakeDirectory(Func<ChatAddress, Task<ChatProfile?>> answer) : IChatDirectory
{
    public FakeDirectory(ChatProfile? profile)
        : this(_ => Task.FromResult(profile))
    {
    }

    /// <summary>How often it was asked for a user.</summary>
    public int Asked { get; private set; }

    public Task<ChatProfile?> ProfileAsync(ChatAddress user, CancellationToken cancellationToken)
    {
        Asked++;
        return answer(user);
    }

    public Task<ChatPlace?> PlaceAsync(ChatAddress place, CancellationToken cancellationToken) => Task.FromResult<ChatPlace?>(null);
}
