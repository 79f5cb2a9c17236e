using CustomerHealth.Core.Import;
using NodaTime;

namespace CustomerHealth.Bot.Demo;

/// <summary>Stores imports with every date moved by whole weeks, so that the bundled samples always end last Sunday. Holidays stay: they are real.</summary>
internal sealed class ShiftedImports(IImportStore inner, int weeks, DateTimeZone zone) : IImportStore
{
    private readonly DateShift _shift = new(weeks, zone);

    /// <inheritdoc />
    public async Task<IImportBatch> BeginAsync(ImportOrigin origin, CancellationToken cancellationToken) =>
        new Batch(await inner.BeginAsync(origin, cancellationToken), _shift);

    /// <inheritdoc />
    public Task<KnownKeys> KnownKeysAsync(CancellationToken cancellationToken) => inner.KnownKeysAsync(cancellationToken);

    private sealed class Batch(IImportBatch inner, DateShift shift) : IImportBatch
    {
        public ValueTask AddAsync(ImportRecord record, CancellationToken cancellationToken) => inner.AddAsync(shift.Of(record), cancellationToken);

        public Task<ImportCounts> CommitAsync(CancellationToken cancellationToken) => inner.CommitAsync(cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
