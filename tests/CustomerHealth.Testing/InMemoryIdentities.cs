using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;

namespace CustomerHealth.Testing;

/// <summary>Links between chat users and people in a list.</summary>
public sealed class InMemoryIdentities(params ChatIdentity[] identities) : IIdentityStore
{
    private readonly List<ChatIdentity> _all = [.. identities];

    /// <summary>Where every change is noted; null for nowhere.</summary>
    public InMemoryActs? Audit { get; init; }

    /// <summary>What somebody else does to the links just before an address makes one; null for nothing.</summary>
    public Action<IList<ChatIdentity>>? WhenMeeting { get; init; }

    /// <summary>How often all links were read.</summary>
    public int Asked { get; private set; }

    public Task<IReadOnlyList<ChatIdentity>> AllAsync(CancellationToken cancellationToken)
    {
        Asked++;
        return Task.FromResult<IReadOnlyList<ChatIdentity>>([.. _all.OrderBy(one => one.User.ToString(), StringComparer.Ordinal)]);
    }

    public Task<bool> LinkAsync(ChatIdentity identity, AuditEntry entry, CancellationToken cancellationToken)
    {
        if (_all.Exists(one => one.User == identity.User && one.Person == identity.Person && one.How == identity.How))
            return Task.FromResult(false);
        _all.RemoveAll(one => one.User == identity.User);
        _all.Add(identity);
        return Noted(entry);
    }

    public Task<bool> MeetAsync(ChatIdentity identity, ChatIdentity? before, AuditEntry entry, CancellationToken cancellationToken)
    {
        WhenMeeting?.Invoke(_all);
        if (_all.Find(one => one.User == identity.User) != before)
            return Task.FromResult(false);
        _all.RemoveAll(one => one.User == identity.User);
        _all.Add(identity);
        return Noted(entry);
    }

    public Task<bool> UnlinkAsync(ChatAddress user, AuditEntry entry, CancellationToken cancellationToken) =>
        _all.RemoveAll(one => one.User == user) > 0 ? Noted(entry) : Task.FromResult(false);

    private Task<bool> Noted(AuditEntry entry)
    {
        Audit?.Entries.Add(entry);
        return Task.FromResult(true);
    }
}
