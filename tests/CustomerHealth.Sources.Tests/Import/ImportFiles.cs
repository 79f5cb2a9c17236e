using System.Text;
using CustomerHealth.Sources.Import;
using NodaTime;

namespace CustomerHealth.Sources.Tests.Import;

/// <summary>A folder of CSV files and a store they go to, as long as one test.</summary>
internal sealed class ImportFiles : IDisposable
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 8, 0);

    public static readonly DateTimeZone Helsinki = DateTimeZoneProviders.Tzdb["Europe/Helsinki"];

    public string Folder { get; } = Directory.CreateTempSubdirectory("import-").FullName;

    public FakeImportStore Store { get; } = new();

    public ImportFiles With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public ImportFiles With(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Folder, name), bytes);
        return this;
    }

    public ImportFiles Knowing(string account)
    {
        Store.Accounts.Add(account);
        return this;
    }

    public Task<ImportReport> ImportAsync(string? name = null, ImportOptions? options = null, IProgress<ImportProgress>? progress = null) =>
        new CsvImport(Store, Helsinki, new ManualClock(Now))
            .RunAsync(name is null ? Folder : Path.Combine(Folder, name), options ?? new ImportOptions(), progress, CancellationToken.None);

    /// <summary>Imports observations.csv with these rows, the account acme being known, and gives back what was refused.</summary>
    public async Task<FileReport> ObservationsAsync(string text)
    {
        Knowing("acme").With("observations.csv", text);
        return (await ImportAsync("observations.csv")).Files.ShouldHaveSingleItem();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
