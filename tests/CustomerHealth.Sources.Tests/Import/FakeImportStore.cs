using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Tests.Import;

/// <summary>A store in memory: what was committed, file by file.</summary>
internal sealed class FakeImportStore : IImportStore
{
    public HashSet<string> Accounts { get; } = new(StringComparer.Ordinal);

    public HashSet<string> People { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Pods { get; } = new(StringComparer.Ordinal);

    public List<ImportRecord> Records { get; } = [];

    public List<ImportOrigin> Committed { get; } = [];

    public int Begun { get; private set; }

    public Task<IImportBatch> BeginAsync(ImportOrigin origin, CancellationToken cancellationToken)
    {
        Begun++;
        return Task.FromResult<IImportBatch>(new FakeBatch(this, origin));
    }

    public Task<KnownKeys> KnownKeysAsync(CancellationToken cancellationToken) => Task.FromResult(new KnownKeys(Accounts, People, Pods));

    public IEnumerable<T> Stored<T>()
        where T : ImportRecord => Records.OfType<T>();

    private sealed class FakeBatch(FakeImportStore store, ImportOrigin origin) : IImportBatch
    {
        private readonly List<ImportRecord> _added = [];

        public ValueTask AddAsync(ImportRecord record, CancellationToken cancellationToken)
        {
            _added.Add(record);
            return ValueTask.CompletedTask;
        }

        public Task<ImportCounts> CommitAsync(CancellationToken cancellationToken)
        {
            store.Records.AddRange(_added);
            store.Committed.Add(origin);
            store.Accounts.UnionWith(_added.OfType<AccountRecord>().Select(record => record.Account.Key));
            store.People.UnionWith(_added.OfType<PersonRecord>().Select(record => record.Person.Key));
            store.Pods.UnionWith(_added.OfType<PodRecord>().Select(record => record.Pod.Key));
            return Task.FromResult(new ImportCounts(_added.Count, 0));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
