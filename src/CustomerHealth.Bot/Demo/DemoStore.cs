using CustomerHealth.Bot.Configuration;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Bot.Demo;

/// <summary>The demo's own store: made anew when it is from another week, never when it holds accounts of somebody else.</summary>
internal static class DemoStore
{
    /// <summary>Opens it, with the portfolio in it.</summary>
    /// <param name="settings">Settings; the store in them is not touched.</param>
    /// <param name="folder">The demo's folder.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Workbench> OpenAsync(BotSettings settings, string folder, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(Path.Combine(folder, "customerhealth.db"));
        Directory.CreateDirectory(folder);
        var marker = file + ".week";
        var week = settings.Clock.Today(settings.Organization.Zone).Day.Previous(IsoDayOfWeek.Sunday).ToString("uuuu-MM-dd", null);
        if (File.Exists(file) && !IsOf(marker, week))
            await RemoveAsync(settings.WithStore(file), marker, cancellationToken);

        var bench = await Workbench.OpenAsync(settings.WithStore(file), cancellationToken);
        await SamplePortfolio.ImportAsync(bench, cancellationToken);
        await File.WriteAllTextAsync(marker, week, cancellationToken);
        return bench;
    }

    private static bool IsOf(string marker, string week) => File.Exists(marker) && File.ReadAllText(marker) == week;

    private static async Task RemoveAsync(BotSettings settings, string marker, CancellationToken cancellationToken)
    {
        await using (var bench = await Workbench.OpenAsync(settings, cancellationToken))
        {
            var names = await bench.Store.Accounts.NamesAsync(cancellationToken);
            if (!File.Exists(marker) && names.Count > 0)
                throw new BadInputException($"{settings.Store} holds accounts, and the demo cannot tell that it made them; choose another folder with --dir, or delete the file.");
        }

        foreach (var suffix in (ReadOnlySpan<string>)["", "-wal", "-shm"])
            File.Delete(settings.Store + suffix);
    }
}
