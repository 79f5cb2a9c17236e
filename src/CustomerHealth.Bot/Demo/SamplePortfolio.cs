using CustomerHealth.Bot.Configuration;
using CustomerHealth.Core.Time;
using CustomerHealth.Sources.Import;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.Demo;

/// <summary>The bundled portfolio: imported so that its last week is the one that ended last Sunday.</summary>
internal static class SamplePortfolio
{
    private const string ActorName = "demo";

    /// <summary>The Sunday on which the files end.</summary>
    private static readonly LocalDate Ends = new(2026, 11, 15);

    /// <summary>How many whole weeks the files are moved; 0 or less in the weeks they were written for.</summary>
    public static int Weeks(LocalDate today) => Period.DaysBetween(Ends, today.Previous(IsoDayOfWeek.Sunday)) / 7;

    /// <summary>Who imports it, as the audit names them: the demo, and the Sunday to which it moved the portfolio.</summary>
    public static string Actor(BotSettings settings) =>
        $"{ActorName}:{LocalDatePattern.Iso.Format(Ends.PlusWeeks(Weeks(settings.Clock.Today(settings.Organization.Zone).Day)))}";

    /// <summary>True for the demo of any week.</summary>
    public static bool IsActor(string actor) => actor == ActorName || actor.StartsWith(ActorName + ":", StringComparison.Ordinal);

    /// <summary>Imports the files into a store.</summary>
    /// <exception cref="BadInputException">A row was refused: the files were changed.</exception>
    public static async Task ImportAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var zone = bench.Settings.Organization.Zone;
        var imports = new ShiftedImports(bench.Store.Imports, Weeks(bench.Settings.Clock.Today(zone).Day), zone);
        var folder = Path.Combine(bench.Settings.Samples, "portfolio");
        var report = await new CsvImport(imports, zone, bench.Settings.Clock).RunAsync(folder, new ImportOptions { Actor = Actor(bench.Settings) }, null, cancellationToken);
        var refused = report.Files.SelectMany(f => f.Refused).ToList();
        if (refused.Count > 0)
            throw new BadInputException($"The sample portfolio in {folder} is not as it was shipped: {refused[0]}");
    }
}
