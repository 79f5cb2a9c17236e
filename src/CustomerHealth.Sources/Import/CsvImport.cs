using System.Collections.Immutable;
using CustomerHealth.Core.Import;
using CustomerHealth.Sources.Mapping;
using NodaTime;

namespace CustomerHealth.Sources.Import;

/// <summary>Imports CSV files: those of the contract by their names, others through a mapping file.</summary>
/// <param name="store">Where they go.</param>
/// <param name="zone">Zone of times that have none.</param>
/// <param name="clock">Tells when the import runs.</param>
public sealed class CsvImport(IImportStore store, DateTimeZone zone, TimeProvider clock)
{
    /// <summary>Imports a file, or every <c>*.csv</c> of a folder: pods, people, accounts, then the rest by name.</summary>
    /// <param name="pathOrFolder">The file or folder.</param>
    /// <param name="options">How the import is to run.</param>
    /// <param name="progress">Told about every 8,192 rows and at each file's end; null for nobody.</param>
    /// <param name="cancellationToken">Stops the import; the file at hand is then not stored.</param>
    public async Task<ImportReport> RunAsync(
        string pathOrFolder, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var isFolder = Directory.Exists(pathOrFolder);
        var paths = Paths(pathOrFolder, isFolder);
        if (paths is [] || (!isFolder && !File.Exists(pathOrFolder)))
            return new ImportReport { Files = [Refuse(pathOrFolder, isFolder ? "the folder has no *.csv file" : "there is no such file or folder")] };

        var context = new ImportContext(await store.KnownKeysAsync(cancellationToken), zone, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        var mapping = options.MapFile is { } mapFile ? MappingFile.Load(mapFile) : null;
        if (mapping is { Plan: { } plan })
            mapping = mapping with { Mistakes = [.. paths.Where(path => IsMapped(path, isFolder)).SelectMany(path => plan.Check(path))] };
        if (mapping is { Mistakes: not [] })
            return new ImportReport { Files = [], Mistakes = mapping.Mistakes };

        var reports = ImmutableArray.CreateBuilder<FileReport>();
        foreach (var path in paths)
        {
            var kind = mapping?.Plan is { } mapped && IsMapped(path, isFolder)
                ? new MappedFile(mapped, context)
                : FileKinds.For(RefusedFile.Origin(Path.GetFileName(path)), context);
            reports.Add(kind is null
                ? Refuse(path, $"a file of this name is not known; known are {Nearest.List(FileKinds.Names)}; for any other give a mapping file (--map)")
                : await new FileImport(path, kind, context, options).RunAsync(store, progress, cancellationToken));
        }

        return new ImportReport { Files = reports.ToImmutable() };
    }

    /// <summary>A single file is always mapped when there is a mapping; in a folder only those of unknown names are.</summary>
    private static bool IsMapped(string path, bool isFolder) =>
        !isFolder || !FileKinds.Names.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<string> Paths(string pathOrFolder, bool isFolder) => isFolder
        ?
        [
            .. Directory.EnumerateFiles(pathOrFolder, "*.csv")
                .Where(path => !RefusedFile.Is(path))
                .OrderBy(path => FileKinds.Rank(Path.GetFileName(path)))
                .ThenBy(Path.GetFileName, StringComparer.Ordinal),
        ]
        : [pathOrFolder];

    private static FileReport Refuse(string path, string why)
    {
        var name = Path.GetFileName(path);
        return new FileReport { Name = name, Rows = 0, Counts = default, Refused = [new RefusedRow(name, 1, "", why)], RefusedTotal = 1, Stored = false };
    }
}
