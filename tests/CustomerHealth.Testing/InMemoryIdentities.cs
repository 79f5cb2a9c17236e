using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;

namespace CustomerHealth.Testing;

/// <summary>Links between chat users and people in a list.</summary>
public sealed class InMemoryIdentities(params ChatIdentity[] identities) : IIdentityStore
{
    private readonly List<ChatIdentity> _all = [.. identities];

    public Task<IReadOnlyList<ChatIdentity>> AllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ChatIdentity>>([.. _all.OrderBy(one => one.User.ToString(), StringComparer.Ordinal)]);

    public Task<bool> LinkAsync(ChatIdentity identity, AuditEntry entry, CancellationToken cancellationToken)
    {
        if (_all.Exists(one => one.User == identity.User && one.Person == identity.Person))
            return Task.FromResult(false);
        _all.RemoveAll(one => one.User == identity.User);
        _all.Add(identity);
        return Task.FromResult(true);
    }

    public Task<bool> UnlinkAsync(ChatAddress user, AuditEntry entry, CancellationToken cancellationToken) => Task.FromResult(_all.RemoveAll(one => one.User == user) > 0);
}
