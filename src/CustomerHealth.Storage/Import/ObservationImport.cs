using System.Data.Common;
using CustomerHealth.Core.Observations;
using CustomerHealth.Storage.Observations;

namespace CustomerHealth.Storage.Import;

/// <summary>
/// Inserts observations in the order of the table, whatever order they come in: each page is then written once. More than fit one buffer are
/// sorted outside memory: put aside in sorted runs, merged at the end. Sorting and inserting go on beside the caller, on another thread;
/// nothing else may use the connection before <see cref="DrainAsync"/>.
/// </summary>
internal sealed class ObservationImport(Dialect dialect, DbTransaction transaction, KeyIds accounts) : IAsyncDisposable
{
    private static readonly Comparer<ObservationRun> RunOrder = Comparer<ObservationRun>.Create(ObservationRun.Compare);
    private readonly KeyIds _measures = new(transaction, "measure");
    private readonly CancellationTokenSource _abandoned = new();
    private readonly List<ObservationRun> _runs = [];
    private ObservationBuffer _filling = new();
    private ObservationBuffer? _spare;
    private Task<ObservationBuffer>? _working;

    /// <summary>Observations that are new, of those inserted so far.</summary>
    public long Added { get; private set; }

    /// <summary>Observations that were known, of those inserted so far.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Adds one; most calls only pack it.</summary>
    public ValueTask AddAsync(Observation observation)
    {
        if (!accounts.TryGet(observation.Account, out var account) || !_measures.TryGet(observation.Measure, out var measure))
            return AddNewKeysAsync(observation);

        _filling.Add(account, measure, observation);
        return _filling.IsFull ? new(StartAsync(PutAside)) : default;
    }

    /// <summary>Inserts all that was added.</summary>
    public async Task DrainAsync()
    {
        await FinishAsync();
        if (_runs.Count == 0)
            _filling.Sort();
        else
            await MergeAsync();

        if (_filling.Rows.Length > 0)
            await StartAsync(Insert);
        await FinishAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _abandoned.CancelAsync();
        // Its fault, if any, no longer matters: the transaction is about to be rolled back, or was committed after a drain.
        if (_working is not null)
            await ((Task)_working).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _runs.ForEach(run => run.Dispose());
        _abandoned.Dispose();
    }

    private async ValueTask AddNewKeysAsync(Observation observation)
    {
        await FinishAsync();
        var account = await accounts.GetAsync(observation.Account);
        var measure = await _measures.GetOrAddAsync(observation.Measure);
        _filling.Add(account, measure, observation);
        if (_filling.IsFull)
            await StartAsync(PutAside);
    }

    private async Task MergeAsync()
    {
        PutAside(_filling);
        _filling.Clear();
        var queue = new PriorityQueue<ObservationRun, ObservationRun>(RunOrder);
        foreach (var run in _runs.Where(run => run.MoveNext()))
            queue.Enqueue(run, run);

        while (queue.TryPeek(out var run, out _))
        {
            _filling.Add(in run.Current, run.Text);
            if (_filling.IsFull)
                await StartAsync(Insert);
            if (run.MoveNext())
                queue.DequeueEnqueue(run, run);
            else
                queue.Dequeue();
        }

        _runs.ForEach(run => run.Dispose());
        _runs.Clear();
    }

    private async Task StartAsync(Action<ObservationBuffer> work)
    {
        await FinishAsync();
        var full = _filling;
        (_filling, _spare) = (_spare ?? new(), null);
        _working = Task.Run(() =>
        {
            work(full);
            full.Clear();
            return full;
        });
    }

    private async Task FinishAsync()
    {
        if (_working is null)
            return;

        _spare = await _working;
        _working = null;
    }

    private void PutAside(ObservationBuffer rows)
    {
        rows.Sort();
        _runs.Add(ObservationRun.Write(_runs.Count, rows));
    }

    private void Insert(ObservationBuffer sorted)
    {
        var added = dialect.Insert(transaction, sorted, _abandoned.Token);
        Added += added;
        Unchanged += sorted.Rows.Length - added;
    }
}
