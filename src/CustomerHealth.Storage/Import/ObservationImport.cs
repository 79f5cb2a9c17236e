using System.Data.Common;
using CustomerHealth.Core.Observations;
using CustomerHealth.Storage.Observations;

namespace CustomerHealth.Storage.Import;

/// <summary>
/// Inserts observations in large sorted runs: while one run goes into the database on another thread, the next is filled.
/// Nothing else may use the connection before <see cref="DrainAsync"/>.
/// </summary>
internal sealed class ObservationImport(Dialect dialect, DbTransaction transaction, KeyIds accounts) : IAsyncDisposable
{
    private readonly KeyIds _measures = new(transaction, "measure");
    private readonly CancellationTokenSource _abandoned = new();
    private ObservationBuffer? _filling;
    private ObservationBuffer? _spare;
    private Task<ObservationBuffer>? _inserting;

    /// <summary>Observations that are new, of those inserted so far.</summary>
    public long Added { get; private set; }

    /// <summary>Observations that were known, of those inserted so far.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Adds one; most calls only pack it.</summary>
    public ValueTask AddAsync(Observation observation)
    {
        if (!accounts.TryGet(observation.Account, out var account) || !_measures.TryGet(observation.Measure, out var measure))
            return AddNewKeysAsync(observation);

        return Pack(account, measure, observation) ? default : new(StartInsertAsync());
    }

    /// <summary>Inserts all that was added.</summary>
    public async Task DrainAsync()
    {
        if (_filling is { Rows.Length: > 0 })
            await StartInsertAsync();
        await AwaitInsertAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _abandoned.CancelAsync();
        // Its fault, if any, no longer matters: the transaction is about to be rolled back, or was committed after a drain.
        if (_inserting is not null)
            await ((Task)_inserting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _abandoned.Dispose();
    }

    private async ValueTask AddNewKeysAsync(Observation observation)
    {
        await AwaitInsertAsync();
        var account = await accounts.GetAsync(observation.Account);
        var measure = await _measures.GetOrAddAsync(observation.Measure);
        if (!Pack(account, measure, observation))
            await StartInsertAsync();
    }

    private bool Pack(long account, long measure, Observation observation)
    {
        _filling ??= new();
        _filling.Add(account, measure, observation);
        return !_filling.IsFull;
    }

    private async Task StartInsertAsync()
    {
        await AwaitInsertAsync();
        var run = _filling!;
        (_filling, _spare) = (_spare, null);
        _inserting = Task.Run(() => Insert(run));
    }

    private async Task AwaitInsertAsync()
    {
        if (_inserting is null)
            return;

        _spare = await _inserting;
        _inserting = null;
    }

    private ObservationBuffer Insert(ObservationBuffer run)
    {
        run.Sort();
        var added = dialect.Insert(transaction, run, _abandoned.Token);
        Added += added;
        Unchanged += run.Rows.Length - added;
        run.Clear();
        return run;
    }
}
