using System.CommandLine;
using System.Globalization;
using CustomerHealth.Bot.Delivery;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>snapshot</c>: writes what every account scored, day by day.</summary>
internal sealed class SnapshotVerb : IVerb
{
    private readonly Option<string?> _day = new("--day") { Description = "This day only.", HelpName = "DATE" };
    private readonly Option<string?> _from = new("--from") { Description = "The first of several days.", HelpName = "DATE" };
    private readonly Option<string?> _to = new("--to") { Description = "The last of them; default: yesterday.", HelpName = "DATE" };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("snapshot", "Write the scores of every account, day by day; without options all days missing up to yesterday.") { _day, _from, _to };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.OpenExistingAsync(common.Read(parsed), cancellationToken);
        await bench.KeepScorecardsAsync(cancellationToken);
        await using var platforms = MessagePlatforms.Open(bench);
        var zone = bench.Settings.Organization.Zone;
        var today = bench.Settings.Clock.Today(zone).Day;
        var last = await bench.Store.Snapshots.LastRunAsync(cancellationToken);
        var asked = Asked(parsed, today);
        if (asked is [var earliest, ..] && await bench.Store.Snapshots.FirstDayAsync(cancellationToken) is { } first && earliest < first)
        {
            throw new BadInputException(
                $"{Iso(earliest)} lies before the history, which stands from {Iso(first)} on: days are written once and in order, so none can be put before its first. "
                + "For an earlier history, start a new store with: snapshot --from DATE");
        }

        var days = asked ?? await bench.Snapshots.MissingAsync(today, cancellationToken);
        foreach (var day in days)
        {
            var outcome = await bench.Snapshots.WriteAsync(new AsOf(day, zone), cancellationToken);
            Console.Out.WriteLine(outcome is null ? $"{Iso(day)}: left as it is; days are written once, in order" : Line(outcome));
            if (outcome is not null)
                Console.Error.WriteLine(Effort(outcome));
        }

        if (asked is null && days.Count == SnapshotWriter.MostDays && (await bench.Snapshots.MissingAsync(today, cancellationToken)).Count > 0)
            Console.Error.WriteLine($"These were the first {SnapshotWriter.MostDays} days that were missing. More are: run snapshot again.");
        if (days.Count == 0)
            Console.Out.WriteLine($"Nothing to do: {Iso(last!.Day)} is written already.");
        else if (last is null && asked is null)
            Console.Error.WriteLine("This was the first day. Days before it cannot be added any more; for a history, start a new store with: snapshot --from DATE");
        return ExitCode.Done;
    }

    private static string Line(SnapshotOutcome outcome) => string.Create(
        CultureInfo.InvariantCulture, $"{Iso(outcome.Run.Day)}: {outcome.Run.Accounts} accounts scored, {outcome.Run.Written} changed, {outcome.Alerts} alerts{Told(outcome.Messages)}");

    private static string Told(int? messages) => messages switch
    {
        null => ", too old to be sent",
        0 => "",
        1 => ", 1 message to be sent by serve",
        _ => string.Create(CultureInfo.InvariantCulture, $", {messages} messages to be sent by serve"),
    };

    /// <summary>For the operator alone: two runs never take the same time, so it stays off the output.</summary>
    private static string Effort(SnapshotOutcome outcome) => string.Create(
        CultureInfo.InvariantCulture,
        $"scored {outcome.Run.Accounts} accounts in {outcome.Effort.Engine.TotalSeconds:0.00} s of engine time over all cores, reading {outcome.Effort.Reading.TotalSeconds:0.00} s, writing {outcome.Effort.Writing.TotalSeconds:0.00} s");

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>The days asked for; null for those that are missing.</summary>
    private IReadOnlyList<LocalDate>? Asked(ParseResult parsed, LocalDate today)
    {
        var (day, from, to) = (Of(parsed, _day, today), Of(parsed, _from, today), Of(parsed, _to, today));
        if (day is not null && (from ?? to) is not null)
            throw new UsageException("--day stands alone: leave --from and --to out.");
        if (to is not null && from is null)
            throw new UsageException("--to needs --from.");
        if (day is { } one)
            return [one];
        if (from is not { } first)
            return null;
        var end = to ?? today.PlusDays(-1);
        var count = Period.DaysBetween(first, end) + 1;
        return count is > 0 and <= SnapshotWriter.MostDays
            ? [.. Enumerable.Range(0, count).Select(first.PlusDays)]
            : throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"--from {Iso(first)} --to {Iso(end)} is {count} days; expected 1 to {SnapshotWriter.MostDays}."));
    }

    private static LocalDate? Of(ParseResult parsed, Option<string?> option, LocalDate today)
    {
        if (parsed.GetValue(option) is not { } text)
            return null;
        if (LocalDatePattern.Iso.Parse(text) is not { Success: true } date)
            throw new BadInputException($"{option.Name} is '{text}'; expected a date such as 2026-09-30.");
        Years.Check(option.Name, text, date.Value.Year);
        return date.Value < today
            ? date.Value
            : throw new BadInputException($"{option.Name} is '{text}', which is not over: the last day that is over is {Iso(today.PlusDays(-1))}.");
    }
}
