using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

/// <summary>Rows to store. Times are milliseconds since <see cref="Start"/>.</summary>
internal static class Sample
{
    public static readonly Instant Start = Instant.FromUtc(2026, 9, 1, 0, 0);
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 9, 0);
    public static readonly LocalDate Day = new(2026, 9, 30);

    public static AsOf On(LocalDate day) => new(day, DateTimeZone.Utc);

    public static ImportOrigin Origin(string file) => new(file, "operator", Now);

    public static AccountRecord Account(string key, string? name = null, LocalDate? from = null, Instant? knownAt = null) =>
        new(new Account { Key = key, Name = name ?? key.ToUpperInvariant() }, from ?? new LocalDate(2020, 1, 1), knownAt ?? Start);

    public static Observation Observation(string account, string measure, long at, string value, long? knownAt = null, string? id = null) => new()
    {
        Account = account,
        Measure = measure,
        At = Start + Duration.FromMilliseconds(at),
        KnownAt = Start + Duration.FromMilliseconds(knownAt ?? at),
        Value = value,
        Source = "csv",
        Id = id,
    };

    public static ObservationRecord Observed(string account, string measure, long at, string value, long? knownAt = null, string? id = null) =>
        new(Observation(account, measure, at, value, knownAt, id));

    public static async Task<ImportCounts> ImportAsync(this Store store, string file, params IEnumerable<ImportRecord> records)
    {
        await using var batch = await store.Imports.BeginAsync(Origin(file), CancellationToken.None);
        foreach (var record in records)
            await batch.AddAsync(record, CancellationToken.None);
        return await batch.CommitAsync(CancellationToken.None);
    }

    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }
}
