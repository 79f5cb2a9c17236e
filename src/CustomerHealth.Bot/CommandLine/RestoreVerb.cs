using System.CommandLine;
using System.Globalization;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage;
using CustomerHealth.Storage.Backup;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>restore FILE</c>: a backup into the store, all of it or nothing; a backup of either engine goes into either.</summary>
internal sealed class RestoreVerb : IVerb
{
    private readonly Argument<string> _file = new("FILE") { Description = "A file that backup wrote." };
    private readonly Option<bool> _force = new("--force") { Description = "Replace all that the store holds." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("restore", "Put a backup into the store.") { _file, _force };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = common.Read(parsed);
        var order = new CopyOrder(parsed.GetValue(_file)!, parsed.GetValue(_force), "operator", settings.Clock.Now);
        var report = await Store.RestoreAsync(settings.Store, settings.Clock, order, cancellationToken);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Restored {report.Rows:#,0} rows of {report.Tables} tables from {report.File}"));
        return ExitCode.Done;
    }
}
