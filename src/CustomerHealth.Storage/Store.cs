using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Doubts;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.HeldFiles;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Interactions;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Reporting;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Subscriptions;
using CustomerHealth.Storage.Accounts;
using CustomerHealth.Storage.Audit;
using CustomerHealth.Storage.Backup;
using CustomerHealth.Storage.Calendars;
using CustomerHealth.Storage.Conversations;
using CustomerHealth.Storage.Doubts;
using CustomerHealth.Storage.Frozen;
using CustomerHealth.Storage.Goals;
using CustomerHealth.Storage.HeldFiles;
using CustomerHealth.Storage.Import;
using CustomerHealth.Storage.Inbox;
using CustomerHealth.Storage.Installations;
using CustomerHealth.Storage.Interactions;
using CustomerHealth.Storage.Migrations;
using CustomerHealth.Storage.Observations;
using CustomerHealth.Storage.Outbox;
using CustomerHealth.Storage.Outcomes;
using CustomerHealth.Storage.Overrides;
using CustomerHealth.Storage.People;
using CustomerHealth.Storage.Reporting;
using CustomerHealth.Storage.Scorecards;
using CustomerHealth.Storage.Snapshots;
using CustomerHealth.Storage.Subscriptions;

namespace CustomerHealth.Storage;

/// <summary>The ports of Core on one database.</summary>
public sealed class Store : IAsyncDisposable
{
    private readonly Database _database;
    private readonly TimeProvider _clock;

    private Store(Database database, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        Accounts = new AccountStore(database);
        Observations = new ObservationStore(database);
        ObservationLog = new ObservationLog(database);
        Imports = new ImportStore(database);
        Audit = new AuditLog(database);
        Scorecards = new ScorecardStore(database);
        Overrides = new OverrideStore(database);
        Holidays = new HolidayStore(database);
        Outcomes = new OutcomeStore(database);
        Goals = new GoalStore(database);
        ManualReadings = new ManualReadings(database);
        Interactions = new InteractionStore(database);
        Doubts = new DoubtStore(database);
        Snapshots = new SnapshotStore(database);
        Frozen = new FrozenFactsStore(database);
        var outbox = new OutboxStore(database);
        Outbox = outbox;
        Reports = new ReportDeliveryStore(database, outbox);
        Inbox = new InboxStore(database);
        Identities = new IdentityStore(database);
        Subscriptions = new SubscriptionStore(database);
        Conversations = new ConversationStore(database);
        HeldFiles = new HeldFileStore(database);
        Installations = new InstallationStore(database);
    }

    /// <summary>Accounts, people and pods.</summary>
    public IAccountStore Accounts { get; }

    /// <summary>What was observed of the accounts.</summary>
    public IObservationStore Observations { get; }

    /// <summary>Where observations go that come a few at a time.</summary>
    public IObservationLog ObservationLog { get; }

    /// <summary>Where imports go. An import holds the only write transaction until it is disposed: other writes wait for it.</summary>
    public IImportStore Imports { get; }

    /// <summary>Who changed what.</summary>
    public IAuditLog Audit { get; }

    /// <summary>Every scorecard that was ever in force.</summary>
    public IScorecardStore Scorecards { get; }

    /// <summary>What people hold scores down with.</summary>
    public IOverrideStore Overrides { get; }

    /// <summary>Imported holidays by calendar.</summary>
    public IHolidayStore Holidays { get; }

    /// <summary>What became of the accounts.</summary>
    public IOutcomeStore Outcomes { get; }

    /// <summary>What was agreed with clients and done for them.</summary>
    public IGoalStore Goals { get; }

    /// <summary>What people enter by hand.</summary>
    public IManualReadings ManualReadings { get; }

    /// <summary>Notes of calls, meetings and the like.</summary>
    public IInteractionStore Interactions { get; }

    /// <summary>What people doubt.</summary>
    public IDoubtStore Doubts { get; }

    /// <summary>What scores were, day by day.</summary>
    public IScoreSnapshotStore Snapshots { get; }

    /// <summary>The facts behind every document that was made.</summary>
    public IFrozenFactsStore Frozen { get; }

    /// <summary>Messages on their way out.</summary>
    public IOutbox Outbox { get; }

    /// <summary>Reports that go out by themselves.</summary>
    public IReportDeliveries Reports { get; }

    /// <summary>What platforms sent.</summary>
    public IInbox Inbox { get; }

    /// <summary>Who the users of the chat platforms are.</summary>
    public IIdentityStore Identities { get; }

    /// <summary>Who wants alerts, and who does not.</summary>
    public ISubscriptionStore Subscriptions { get; }

    /// <summary>Where the bot may speak first.</summary>
    public IConversationStore Conversations { get; }

    /// <summary>Files that wait until somebody takes them.</summary>
    public IHeldFileStore HeldFiles { get; }

    /// <summary>Where the app is installed.</summary>
    public IInstallations Installations { get; }

    /// <summary>
    /// Opens a store, creating it (and its folder) when it is missing and bringing its schema up to date. One that is up to date is only read:
    /// that waits for no import.
    /// </summary>
    /// <param name="connectionStringOrFile">A path or <c>Data Source=PATH</c>: a SQLite file. With <c>Host=</c>: a PostgreSQL database, which must exist.</param>
    /// <param name="clock">Says when a schema script was applied.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="StoreException">The store cannot be opened; the message says why.</exception>
    public static Task<Store> OpenAsync(string connectionStringOrFile, TimeProvider clock, CancellationToken cancellationToken) =>
        OpenAsync(DatabaseOf(connectionStringOrFile), (runner, scripts) => runner.RunAsync(scripts, cancellationToken), clock);

    /// <summary>Opens a store that is there, bringing its schema up to date; where there is none, nothing is created.</summary>
    /// <inheritdoc cref="OpenAsync(string, TimeProvider, CancellationToken)"/>
    public static async Task<Store> OpenExistingAsync(string connectionStringOrFile, TimeProvider clock, CancellationToken cancellationToken) =>
        await OpenAsync(await ExistingAsync(connectionStringOrFile, cancellationToken), (runner, scripts) => runner.RunAsync(scripts, cancellationToken), clock);

    /// <summary>Opens a store that is there and leaves its schema as it is, of this release or an earlier one: only for a backup, which the earlier one can still read.</summary>
    /// <inheritdoc cref="OpenAsync(string, TimeProvider, CancellationToken)"/>
    public static async Task<Store> OpenToBackUpAsync(string connectionStringOrFile, TimeProvider clock, CancellationToken cancellationToken) =>
        await OpenAsync(await ExistingAsync(connectionStringOrFile, cancellationToken), (runner, scripts) => runner.CheckAsync(scripts, cancellationToken), clock);

    private static async Task<Database> ExistingAsync(string connectionStringOrFile, CancellationToken cancellationToken)
    {
        var database = DatabaseOf(connectionStringOrFile);
        try
        {
            return await database.ExistsAsync(cancellationToken)
                ? database
                : throw new StoreException($"There is no store {database.Dialect.Place}. Name another with --store, or create it with import, serve or restore; demo makes one of its own.");
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private static Database DatabaseOf(string connectionStringOrFile) =>
        new(IsPostgres(connectionStringOrFile) ? new PostgresDialect(connectionStringOrFile) : new SqliteDialect(connectionStringOrFile));

    private static async Task<Store> OpenAsync(Database database, Func<ScriptRunner, IReadOnlyList<Script>, Task> prepare, TimeProvider clock)
    {
        try
        {
            await prepare(new ScriptRunner(database, clock), Script.Embedded(database.Dialect.Name));
            return new(database, clock);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>True for a connection string of PostgreSQL: it holds <c>Host=</c>.</summary>
    public static bool IsPostgres(string connectionStringOrFile) => connectionStringOrFile.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Copies all that the store holds at this moment into one file; reading and writing go on meanwhile.</summary>
    /// <exception cref="StoreException">It cannot be done; the message says why, and no half file is left.</exception>
    public Task<CopyReport> BackupAsync(CopyOrder order, CancellationToken cancellationToken) => new StoreBackup(_database, _clock).RunAsync(order, cancellationToken);

    /// <summary>Replaces all that the store holds by a backup, whichever engine that was made from. Waits for writers; readers see the old rows until it is done.</summary>
    /// <exception cref="StoreException">It cannot be done; the message says why, and the store is as it was.</exception>
    public Task<CopyReport> RestoreAsync(CopyOrder order, CancellationToken cancellationToken) => new StoreRestore(_database, _clock).RunAsync(order, cancellationToken);

    /// <summary>The same for a store that may not be there yet: it is created by the restore, so one that is refused creates none.</summary>
    /// <inheritdoc cref="RestoreAsync(CopyOrder, CancellationToken)"/>
    public static async Task<CopyReport> RestoreAsync(string connectionStringOrFile, TimeProvider clock, CopyOrder order, CancellationToken cancellationToken)
    {
        await using var database = DatabaseOf(connectionStringOrFile);
        return await new StoreRestore(database, clock).RunAsync(order, cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
