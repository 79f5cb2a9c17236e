using System.Globalization;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.Observations;
using CustomerHealth.Storage.Audit;

namespace CustomerHealth.Storage.Import;

/// <summary>One file in one transaction.</summary>
internal sealed class ImportBatch : IImportBatch
{
    private readonly Database _database;
    private readonly WriteSession _session;
    private readonly ImportOrigin _origin;
    private readonly ObservationImport _observations;
    private readonly AccountImport _accounts;
    private readonly FactImport _facts;
    private long _added;
    private long _unchanged;
    private bool _closed;

    /// <summary>Takes over the transaction.</summary>
    public ImportBatch(Database database, WriteSession session, ImportOrigin origin)
    {
        (_database, _session, _origin) = (database, session, origin);
        var accounts = new KeyIds(session.Transaction, "account");
        var people = new KeyIds(session.Transaction, "person");
        _observations = new(database.Dialect, session.Transaction, accounts);
        var audit = new ImportAudit(session.Transaction, origin);
        _accounts = new(session.Transaction, audit, accounts, people);
        _facts = new(session.Transaction, audit, accounts, people);
    }

    /// <inheritdoc />
    public ValueTask AddAsync(ImportRecord record, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfClosed();
        if (record is not ObservationRecord { Observation: var observation })
            return new(RunAsync(() => AddOtherAsync(record)));

        var adding = Start(observation);
        return adding.IsCompletedSuccessfully ? default : new(RunAsync(() => adding.AsTask()));
    }

    /// <inheritdoc />
    public async Task<ImportCounts> CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfClosed();
        var counts = default(ImportCounts);
        await RunAsync(async () =>
        {
            await _observations.DrainAsync();
            counts = new(_added + _observations.Added, _unchanged + _observations.Unchanged);
            if (counts.Added > 0)
                await AuditLog.AppendAsync(_session.Transaction, FileEntry(counts));
            await _database.Dialect.SurveyAsync(_session.Transaction, counts.Added, ["account", "account_version", "measure", "observation"]);
            await _session.CommitAsync(cancellationToken);
        });
        _closed = true;
        return counts;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        await _observations.DisposeAsync();
        await _session.DisposeAsync();
    }

    private ValueTask Start(Observation observation)
    {
        try
        {
            return _observations.AddAsync(observation);
        }
        catch
        {
            _closed = true;
            throw;
        }
    }

    private async Task AddOtherAsync(ImportRecord record)
    {
        StorableText.Check(record);
        await _observations.DrainAsync();
        var isNew = await (record switch
        {
            AccountRecord account => _accounts.AddAsync(account),
            PersonRecord person => _accounts.AddAsync(person.Person),
            PodRecord pod => _accounts.AddAsync(pod.Pod),
            ObjectiveRecord objective => _facts.AddAsync(objective),
            WeeklyGoalRecord goal => _facts.AddAsync(goal),
            OutcomeRecord outcome => _facts.AddAsync(outcome),
            HolidayRecord holiday => _facts.AddAsync(holiday),
            TrainingRecord training => _facts.AddAsync(training),
            ExperimentRecord look => _facts.AddAsync(look),
            _ => throw new NotSupportedException($"The store does not know records of the kind {record.GetType().Name}."),
        });
        if (isNew)
            _added++;
        else
            _unchanged++;
    }

    // A step that failed half way must not be committed with the rest.
    private async Task RunAsync(Func<Task> step)
    {
        try
        {
            await _database.GuardAsync(step);
        }
        catch
        {
            _closed = true;
            throw;
        }
    }

    private AuditEntry FileEntry(ImportCounts counts) => new(
        _origin.At, _origin.Actor, $"import:{_origin.File}", "import", $"file:{_origin.File}", Before: null,
        string.Create(CultureInfo.InvariantCulture, $$"""{"added":{{counts.Added}},"unchanged":{{counts.Unchanged}}}"""));

    private void ThrowIfClosed()
    {
        if (_closed)
            throw new InvalidOperationException($"The import of '{_origin.File}' has ended or failed; begin a new one.");
    }
}
