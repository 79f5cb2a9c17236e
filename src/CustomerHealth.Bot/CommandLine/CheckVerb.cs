using System.CommandLine;
using System.Globalization;
using CustomerHealth.Bot.Configuration;
using CustomerHealth.Bot.Reports;
using CustomerHealth.Sources.Pilots;
using CustomerHealth.Sources.Scorecards;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>check</c>: every mistake in the configuration, the scorecards and the templates, at once.</summary>
internal sealed class CheckVerb : IVerb
{
    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("check", "Check configuration, scorecards and templates: every mistake at once.");
        command.SetAction(parsed => Run(common, parsed));
        return command;
    }

    private static int Run(CommonOptions common, ParseResult parsed)
    {
        var source = common.Source(parsed);
        var scorecards = ScorecardFolder.Load(BotSettings.ScorecardsOf(source));
        var pilots = PilotFolder.Load(BotSettings.ScorecardsOf(source));
        var templates = ReportTemplates.Open(BotSettings.TemplatesOf(source));
        var fonts = BotSettings.FontsOf(source).Check().Select(font => new SettingsMistake(font.File, 1, 1, "CHB005", font.Sentence));
        List<string> mistakes = [.. source.Mistakes.Select(m => m.ToString()), .. scorecards.Mistakes.Select(m => m.ToString()), .. pilots.Mistakes.Select(m => m.ToString()), .. templates.Check().Select(m => m.ToString()), .. fonts.Select(m => m.ToString())];
        foreach (var mistake in mistakes)
            Console.Out.WriteLine(PrintedTable.Clean($"{mistake}"));
        if (mistakes.Count > 0)
        {
            Console.Error.WriteLine(mistakes.Count == 1 ? "1 mistake." : string.Create(CultureInfo.InvariantCulture, $"{mistakes.Count} mistakes."));
            return ExitCode.BadInput;
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"No mistakes: {scorecards.Scorecard!.Views.Length} views, scorecard version {scorecards.Scorecard.Version}."));
        return ExitCode.Done;
    }
}
