using System.CommandLine;
using CustomerHealth.Bot.CommandLine.Stats;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>stats KIND FILE</c>: the statistics behind the measures, on a file. Opens no store.</summary>
internal sealed class StatsVerb : IVerb
{
    private static readonly IStatsReport[] Reports =
    [
        new NamesReport(),
        new NpsReport(),
        new IncidentsReport(),
        new BusinessDaysReport(),
        new VectorsReport(),
    ];

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("stats", "The statistics behind the measures, on a file.");
        foreach (var report in Reports)
            command.Subcommands.Add(Build(report));
        return command;
    }

    private static Command Build(IStatsReport report)
    {
        var path = new Argument<string>("FILE") { Description = "The file; a CSV file unless said otherwise." };
        var json = new Option<bool>("--json") { Description = "Print every number as one JSON document." };
        var command = new Command(report.Name, report.Summary) { path, json };
        foreach (var option in report.Options)
            command.Options.Add(option);
        command.SetAction((parsed, _) =>
        {
            var output = report.Read(parsed.GetValue(path)!, parsed);
            foreach (var line in parsed.GetValue(json) ? [output.Json.ToJsonString()] : output.Lines.Select(PrintedTable.CleanLines))
                Console.Out.WriteLine(line);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
