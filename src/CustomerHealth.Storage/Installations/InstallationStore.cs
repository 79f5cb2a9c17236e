using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Installations;
using CustomerHealth.Storage.Audit;
using CustomerHealth.Storage.Outbox;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.Installations;

/// <summary>Keeps where the app is installed, and who renews its tokens.</summary>
internal sealed class InstallationStore(Database database) : IInstallations
{
    private const string All =
        """
        select platform as "Platform", enterprise as "Enterprise", workspace as "Workspace", secret as "Secret", version as "Version", installed_at as "InstalledAt", expires_at as "ExpiresAt",
          case when refresh_owner = 'refused' then refresh_until end as "RefusedUntil"
        from installation where platform = @Platform
        """;

    // A version that was never one before: after a removal it goes on with the time.
    private const string Put =
        """
        insert into installation (platform, enterprise, workspace, secret, version, installed_at, expires_at)
        select @Platform, @Enterprise, @Workspace, @Secret, coalesce((select max(version) + 1 from installation where platform = @Platform and workspace = @Workspace and version >= @InstalledAt), @InstalledAt), @InstalledAt, @ExpiresAt
        where true
        on conflict (platform, enterprise, workspace) do update set
          secret = excluded.secret, version = excluded.version, installed_at = excluded.installed_at, expires_at = excluded.expires_at, refresh_owner = null, refresh_until = null
        """;

    private const string Others = "delete from installation where platform = @Platform and workspace = @Workspace and enterprise <> @Enterprise";

    private const string Lease =
        """
        update installation set refresh_owner = @Owner, refresh_until = @Until
        where platform = @Platform and enterprise = @Enterprise and workspace = @Workspace and version = @Version
          and (refresh_until is null or refresh_until <= @Now)
        """;

    // In the owner's place stands that there is none: nobody may go on with it, and everybody can read why.
    private const string Refuse =
        """
        update installation set refresh_owner = 'refused', refresh_until = @Until
        where platform = @Platform and enterprise = @Enterprise and workspace = @Workspace and version = @Version and refresh_owner = @Owner
        """;

    private const string Renew =
        """
        update installation set secret = @Secret, expires_at = @ExpiresAt, version = version + 1, refresh_owner = null, refresh_until = null
        where platform = @Platform and enterprise = @Enterprise and workspace = @Workspace and version = @Version
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Installation>> AllAsync(string platform, CancellationToken cancellationToken) =>
        await ReadAsync(All + " order by workspace, installed_at desc", new { Platform = platform }, cancellationToken);

    /// <inheritdoc />
    public async Task<Installation?> FindAsync(string platform, string workspace, CancellationToken cancellationToken) =>
        (await ReadAsync(All + " and workspace = @Workspace order by installed_at desc, version desc", new { Platform = platform, Workspace = workspace }, cancellationToken)).FirstOrDefault();

    /// <inheritdoc />
    public Task PutAsync(Installation installation, AuditEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var row = InstallationRow.Of(installation);
            await transaction.Connection!.ExecuteAsync(Put, row, transaction);
            await transaction.Connection!.ExecuteAsync(Others, row, transaction);
            await OutboxStore.WakeAsync(transaction, $"{row.Platform}:{row.Workspace}/", installation.InstalledAt);
            await AuditLog.AppendAsync(transaction, entry);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> LeaseAsync(RenewalLease lease, CancellationToken cancellationToken) => ChangeAsync(Lease, Parameters(lease), cancellationToken);

    /// <inheritdoc />
    public Task<bool> RefuseAsync(RenewalLease lease, CancellationToken cancellationToken) => ChangeAsync(Refuse, Parameters(lease), cancellationToken);

    /// <inheritdoc />
    public Task<bool> RenewAsync(Installation renewed, CancellationToken cancellationToken) => ChangeAsync(Renew, InstallationRow.Of(renewed), cancellationToken);

    /// <inheritdoc />
    public Task<bool> RemoveAsync(string platform, string workspace, Instant ended, CancellationToken cancellationToken) => ChangeAsync(
        "delete from installation where platform = @Platform and workspace = @Workspace and installed_at <= @Ended",
        new { Platform = platform, Workspace = workspace, Ended = ended.ToUnixTimeMilliseconds() },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> UseUpAsync(string once, Instant until, Instant now, CancellationToken cancellationToken) => database.TouchAsync(
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync("delete from installation_way where until <= @Now", new { Now = now.ToUnixTimeMilliseconds() }, transaction);
            return await transaction.Connection!.ExecuteAsync(
                "insert into installation_way (once, until) values (@Once, @Until) on conflict (once) do nothing", new { Once = once, Until = until.ToUnixTimeMilliseconds() }, transaction) > 0;
        },
        cancellationToken);

    private static object Parameters(RenewalLease lease) => new
    {
        lease.Key.Platform, lease.Key.Enterprise, lease.Key.Workspace, lease.Version, lease.Owner,
        Now = lease.Now.ToUnixTimeMilliseconds(), Until = lease.Until.ToUnixTimeMilliseconds(),
    };

    private Task<bool> ChangeAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.TouchAsync(async transaction => await transaction.Connection!.ExecuteAsync(sql, parameters, transaction) > 0, cancellationToken);

    private Task<List<Installation>> ReadAsync(string sql, object parameters, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await connection.QueryAsync<InstallationRow>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))).Select(row => row.ToInstallation()).ToList(),
        cancellationToken);
}
