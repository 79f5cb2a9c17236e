using CustomerHealth.Bot.Configuration;
using CustomerHealth.Storage;

namespace CustomerHealth.Bot.Demo;

/// <summary>The demo's own store: made anew when it is from another week, never when somebody else imported anything into it.</summary>
internal static class DemoStore
{
    /// <summary>Where the store of a demo's folder is.</summary>
    public static string FileIn(string folder) => Path.GetFullPath(Path.Combine(folder, "customerhealth.db"));

    /// <summary>Opens it, with the portfolio in it.</summary>
    /// <param name="settings">Settings; the store in them is not touched.</param>
    /// <param name="folder">The demo's folder.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Workbench> OpenAsync(BotSettings settings, string folder, CancellationToken cancellationToken)
    {
        var own = settings.WithStore(FileIn(folder));
        var actor = SamplePortfolio.Actor(settings);
        if (File.Exists(own.Store) && await IsOfAnotherWeekAsync(own, actor, cancellationToken))
            Remove(own.Store);

        var bench = await Workbench.OpenAsync(own, cancellationToken);
        try
        {
            await bench.KeepScorecardsAsync(cancellationToken);
            await SamplePortfolio.ImportAsync(bench, cancellationToken);
            return bench;
        }
        catch
        {
            await bench.DisposeAsync();
            throw;
        }
    }

    /// <summary>The store itself says who imported each file, so a kill at any time leaves nothing that contradicts it.</summary>
    private static async Task<bool> IsOfAnotherWeekAsync(BotSettings settings, string actor, CancellationToken cancellationToken)
    {
        await using var store = await Store.OpenAsync(settings.Store, settings.Clock, cancellationToken);
        var entries = await store.Audit.ReadAsync(subject: null, int.MaxValue, cancellationToken);
        string[] importers = [.. entries.Where(e => e.Act == "import").Select(e => e.Actor).Distinct(StringComparer.Ordinal)];
        if (!importers.All(SamplePortfolio.IsActor))
            throw new BadInputException($"{settings.Store} holds accounts or other rows, and the demo cannot tell that it made them; choose another folder with --dir, or delete the file.");
        return importers.Any(i => i != actor);
    }

    private static void Remove(string file)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["", "-wal", "-shm"])
            File.Delete(file + suffix);
    }
}
