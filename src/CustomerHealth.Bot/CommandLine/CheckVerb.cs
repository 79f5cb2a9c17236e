using System.CommandLine;
using System.Globalization;
using CustomerHealth.Bot.Configuration;
using CustomerHealth.Bot.Delivery;
using CustomerHealth.Bot.Reports;
using CustomerHealth.Channels;
using CustomerHealth.Documents.Templates;
using CustomerHealth.Sources.Pilots;
using CustomerHealth.Sources.Scorecards;
using CustomerHealth.Storage;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>check</c>: every mistake in the configuration, the scorecards and the templates, at once.</summary>
internal sealed class CheckVerb : IVerb
{
    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("check", "Check configuration, scorecards and templates: every mistake at once.");
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        var source = common.Source(parsed);
        var scorecards = ScorecardFolder.Load(BotSettings.ScorecardsOf(source));
        var pilots = PilotFolder.Load(BotSettings.ScorecardsOf(source));
        var templates = ReportTemplates.Open(BotSettings.TemplatesOf(source));
        var fonts = BotSettings.FontsOf(source).Check().Select(font => new SettingsMistake(font.File, 1, 1, "CHB005", font.Sentence));
        List<string> mistakes = [.. source.Mistakes.Select(m => m.ToString()), .. scorecards.Mistakes.Select(m => m.ToString()), .. pilots.Mistakes.Select(m => m.ToString()), .. templates.Check().Select(m => m.ToString()), .. Untemplated(source, templates), .. fonts.Select(m => m.ToString())];
        if (mistakes.Count == 0)
            mistakes.AddRange(await RecipientsAsync(common, parsed, source, cancellationToken));
        foreach (var mistake in mistakes)
            Console.Out.WriteLine(PrintedTable.Clean($"{mistake}"));
        if (mistakes.Count > 0)
        {
            Console.Error.WriteLine(mistakes.Count == 1 ? "1 mistake." : string.Create(CultureInfo.InvariantCulture, $"{mistakes.Count} mistakes."));
            return ExitCode.BadInput;
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"No mistakes: {scorecards.Scorecard!.Views.Length} views, scorecard version {scorecards.Scorecard.Version}."));
        foreach (var note in Notes(source.Configuration))
            Console.Out.WriteLine(PrintedTable.Clean(note));
        return ExitCode.Done;
    }

    /// <summary>Reports that are to go out, and have no template to be written by.</summary>
    private static IEnumerable<string> Untemplated(SettingsSource source, DocumentTemplates templates) =>
        from schedule in ReportRecipients.Of(source.Configuration)
        where !templates.Has(schedule.Document.Name, schedule.Language)
        let key = $"{ReportRecipients.Section}:{schedule.Number}:Report"
        select source.Placed(new SettingsFault(
            key, "CHB003", $"{key} is '{schedule.Document.Name}', and there is no file {schedule.Document.Name}.md in {ReportTemplates.FolderOf(BotSettings.TemplatesOf(source))}; put it back, or leave the entry out.")).ToString();

    /// <summary>What is no mistake, and not what everybody would expect.</summary>
    private static IEnumerable<string> Notes(IConfiguration configuration)
    {
        if (!configuration.GetSection("Slack").IsOff && !configuration.GetSection("Teams").IsOff && BotSettings.HomeOf(configuration) is { } home)
        {
            yield return $"Slack and Teams are both on: what goes out by itself goes to people who are linked on both on Slack, and channels known by #name, and people known by e-mail alone, are sought there ({home.Platform}:{home.Workspace}). "
                + "'report list' says where each report goes; name a channel in Teams as teams:TENANT/19:….";
        }
    }

    /// <summary>Recipients of reports are people and pods of the store; where there is no store they cannot be looked up.</summary>
    private static async Task<IReadOnlyList<string>> RecipientsAsync(CommonOptions common, ParseResult parsed, SettingsSource source, CancellationToken cancellationToken)
    {
        if (ReportRecipients.Of(source.Configuration).IsEmpty)
            return [];
        try
        {
            await using var bench = await Workbench.OpenExistingAsync(common.Read(parsed), cancellationToken);
            await using var platforms = MessagePlatforms.Open(bench);
            return [.. (await bench.Reports.CheckAsync(cancellationToken)).Select(fault => source.Placed(fault).ToString())];
        }
        catch (StoreException none)
        {
            await Console.Error.WriteLineAsync(PrintedTable.Clean($"The recipients of reports were not looked up: {none.Message}"));
            return [];
        }
    }
}
