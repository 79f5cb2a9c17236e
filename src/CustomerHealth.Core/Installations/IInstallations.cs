using CustomerHealth.Core.Audit;
using NodaTime;

namespace CustomerHealth.Core.Installations;

/// <summary>Where the app is installed. Filled by the storage project; several processes share it.</summary>
public interface IInstallations
{
    /// <summary>All of a platform, by workspace.</summary>
    Task<IReadOnlyList<Installation>> AllAsync(string platform, CancellationToken cancellationToken);

    /// <summary>The one of a workspace, whatever organisation it is of: the newest; null when there is none.</summary>
    Task<Installation?> FindAsync(string platform, string workspace, CancellationToken cancellationToken);

    /// <summary>Keeps an installation, in the place of what there was of that workspace. Messages there that waited for it are due again.</summary>
    /// <param name="installation">It; its version is not looked at.</param>
    /// <param name="entry">Who installed it (CH-7).</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task PutAsync(Installation installation, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Makes one process the renewer, before it asks the platform.</summary>
    /// <returns>False when another is at it, or the installation is another by now.</returns>
    Task<bool> LeaseAsync(RenewalLease lease, CancellationToken cancellationToken);

    /// <summary>Remembers that the platform refused the one who holds the lease, and is asked again only at its end: <see cref="Installation.RefusedUntil"/>.</summary>
    /// <returns>False when another holds the lease by now, or the installation is another.</returns>
    Task<bool> RefuseAsync(RenewalLease lease, CancellationToken cancellationToken);

    /// <summary>Keeps renewed tokens, both at once or none, if nobody has changed the installation meanwhile; ends the lease.</summary>
    /// <param name="renewed">With the version that was renewed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when the installation is another by now, or gone.</returns>
    Task<bool> RenewAsync(Installation renewed, CancellationToken cancellationToken);

    /// <summary>Removes what was installed in a workspace no later than a moment: word of its end may come twice, and after it was installed again.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="ended">When it ended.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when there was none so old.</returns>
    Task<bool> RemoveAsync(string platform, string workspace, Instant ended, CancellationToken cancellationToken);

    /// <summary>Uses up what may be used once: the way back from the platform to the one who began to install.</summary>
    /// <param name="once">What.</param>
    /// <param name="until">It is good for nothing afterwards, and need not be remembered.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when it was used before.</returns>
    Task<bool> UseUpAsync(string once, Instant until, Instant now, CancellationToken cancellationToken);
}
