using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Storage.Accounts;
using CustomerHealth.Storage.Audit;
using CustomerHealth.Storage.Import;
using CustomerHealth.Storage.Migrations;
using CustomerHealth.Storage.Observations;
using CustomerHealth.Storage.Outcomes;
using CustomerHealth.Storage.Overrides;
using CustomerHealth.Storage.Scorecards;

namespace CustomerHealth.Storage;

/// <summary>The ports of Core on one database.</summary>
public sealed class Store : IAsyncDisposable
{
    private readonly Database _database;

    private Store(Database database)
    {
        _database = database;
        Accounts = new AccountStore(database);
        Observations = new ObservationStore(database);
        ObservationLog = new ObservationLog(database);
        Imports = new ImportStore(database);
        Audit = new AuditLog(database);
        Scorecards = new ScorecardStore(database);
        Overrides = new OverrideStore(database);
        Outcomes = new OutcomeStore(database);
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

    /// <summary>What became of the accounts.</summary>
    public IOutcomeStore Outcomes { get; }

    /// <summary>
    /// Opens a store, creating it (and its folder) when it is missing and bringing its schema up to date. One that is up to date is only read:
    /// that waits for no import.
    /// </summary>
    /// <param name="connectionStringOrFile">A path or <c>Data Source=PATH</c>: a SQLite file.</param>
    /// <param name="clock">Says when a schema script was applied.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="StoreException">The store cannot be opened; the message says why.</exception>
    public static async Task<Store> OpenAsync(string connectionStringOrFile, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (connectionStringOrFile.Contains("Host=", StringComparison.OrdinalIgnoreCase))
            throw new StoreException("PostgreSQL comes in a later release; until then give a path or 'Data Source=PATH', which is a SQLite file.");

        var database = new Database(new SqliteDialect(connectionStringOrFile));
        try
        {
            await new ScriptRunner(database, clock).RunAsync(Script.Embedded(database.Dialect.Name), cancellationToken);
            return new(database);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
