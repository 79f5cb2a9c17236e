using System.CommandLine;
using System.Globalization;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage;
using CustomerHealth.Storage.Backup;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>backup FILE</c>: all that the store holds, at one moment, in one file; the bot may run meanwhile.</summary>
internal sealed class BackupVerb : IVerb
{
    private readonly Argument<string> _file = new("FILE") { Description = "Where to write the backup: one file, whatever the store is kept in." };
    private readonly Option<bool> _force = new("--force") { Description = "Replace FILE when it exists." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("backup", "Copy the store into a file while it is in use.") { _file, _force };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = common.Read(parsed);
        await using var store = await Store.OpenToBackUpAsync(settings.Store, settings.Clock, cancellationToken);
        var report = await store.BackupAsync(new CopyOrder(parsed.GetValue(_file)!, parsed.GetValue(_force), "operator", settings.Clock.Now), cancellationToken);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Backed up {report.Rows:#,0} rows of {report.Tables} tables to {report.File}"));
        return ExitCode.Done;
    }
}
