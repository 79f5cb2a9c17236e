using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Installations;
using NodaTime;

namespace CustomerHealth.Testing;

/// <summary>Installations in a list, shared by as many processes as a test plays.</summary>
public sealed class InMemoryInstallations : IInstallations
{
    private readonly Lock _gate = new();
    private readonly List<Installation> _all = [];
    private readonly Dictionary<InstallationKey, (string Owner, Instant Until)> _leases = [];
    private readonly HashSet<string> _used = [];
    private long _version;

    /// <summary>Who installed what.</summary>
    public IList<AuditEntry> Acts { get; } = [];

    /// <summary>Ends the process in the middle: between Slack's answer and the store.</summary>
    public bool CrashesWhenRenewed { get; set; }

    /// <summary>How often the store does not take renewed tokens, from now on.</summary>
    public int Faults { get; set; }

    /// <summary>Puts one there.</summary>
    public void Put(Installation installation)
    {
        lock (_gate)
        {
            _all.RemoveAll(one => one.Key.Platform == installation.Key.Platform && one.Key.Workspace == installation.Key.Workspace);
            _leases.Remove(installation.Key);
            _all.Add(installation with { Version = ++_version });
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<Installation>> AllAsync(string platform, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult<IReadOnlyList<Installation>>([.. _all.Where(one => one.Key.Platform == platform).OrderBy(one => one.Key.Workspace, StringComparer.Ordinal)]);
    }

    /// <inheritdoc />
    public Task<Installation?> FindAsync(string platform, string workspace, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_all.Find(one => one.Key.Platform == platform && one.Key.Workspace == workspace));
    }

    /// <inheritdoc />
    public Task PutAsync(Installation installation, AuditEntry entry, CancellationToken cancellationToken)
    {
        Put(installation);
        Acts.Add(entry);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<bool> LeaseAsync(RenewalLease lease, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_all.Exists(one => one.Key == lease.Key && one.Version == lease.Version)
                || (_leases.TryGetValue(lease.Key, out var held) && held.Until > lease.Now))
            {
                return Task.FromResult(false);
            }

            _leases[lease.Key] = (lease.Owner, lease.Until);
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc />
    public Task<bool> RefuseAsync(RenewalLease lease, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_leases.TryGetValue(lease.Key, out var held) || held.Owner != lease.Owner || _all.FindIndex(one => one.Key == lease.Key && one.Version == lease.Version) is not (>= 0 and var at))
                return Task.FromResult(false);
            _leases[lease.Key] = ("refused", lease.Until);
            _all[at] = _all[at] with { RefusedUntil = lease.Until };
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc />
    public Task<bool> RenewAsync(Installation renewed, CancellationToken cancellationToken)
    {
        if (CrashesWhenRenewed)
            throw new OperationCanceledException("The process ended here.");
        if (Faults > 0)
        {
            Faults--;
            throw new InvalidOperationException("The store is away.");
        }

        lock (_gate)
        {
            if (_all.RemoveAll(one => one.Key == renewed.Key && one.Version == renewed.Version) == 0)
                return Task.FromResult(false);
            _all.Add(renewed with { Version = ++_version, RefusedUntil = null });
            _leases.Remove(renewed.Key);
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc />
    public Task<bool> RemoveAsync(string platform, string workspace, Instant ended, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_all.RemoveAll(one => one.Key.Platform == platform && one.Key.Workspace == workspace && one.InstalledAt <= ended) > 0);
    }

    /// <inheritdoc />
    public Task<bool> UseUpAsync(string once, Instant until, Instant now, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_used.Add(once));
    }
}
