using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>outbox list</c>, <c>outbox resend ID</c>, <c>outbox resend all</c>: messages waiting, late or dead (CH-6).</summary>
internal sealed class OutboxVerb : IVerb
{
    private const int Most = 200;
    private const string All = "all";
    private static readonly OutboxState[] NotSent = [OutboxState.Waiting, OutboxState.Leased, OutboxState.Dead];
    private readonly Argument<string> _id = new("ID") { Description = $"Number of a dead message, from outbox list; or '{All}'." };
    private readonly Option<bool> _json = new("--json") { Description = "Print the messages as one JSON document, instants in UTC." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var list = new Command("list", $"Show messages that are waiting, late or dead, the oldest {Most} first.") { _json };
        list.SetAction((parsed, cancellationToken) => ListAsync(common, parsed, cancellationToken));
        var resend = new Command("resend", "Let a dead message, or all of them, go out again.") { _id };
        resend.SetAction((parsed, cancellationToken) => ResendAsync(common, parsed, cancellationToken));
        return new Command("outbox", "Messages on their way out.") { list, resend };
    }

    private async Task<int> ListAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.OpenExistingAsync(common.Read(parsed), cancellationToken);
        var entries = await bench.Store.Outbox.ListAsync(NotSent, Most, cancellationToken);
        var now = bench.Settings.Clock.Now;
        if (parsed.GetValue(_json))
            Console.Out.WriteLine(JsonSerializer.Serialize(entries.Select(e => JsonOf(e, now)), JsonSerializerOptions.Web));
        else if (entries is [])
            Console.Out.WriteLine("Nothing is waiting, late or dead.");
        else
            Print(entries, now, bench.Settings.Organization.Zone);
        return ExitCode.Done;
    }

    private async Task<int> ResendAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.OpenExistingAsync(common.Read(parsed), cancellationToken);
        var what = parsed.GetRequiredValue(_id);
        var entry = new AuditEntry(bench.Settings.Clock.Now, "operator", "terminal", "message-resent", $"outbox:{what}", null, null);
        if (what == All)
        {
            var count = await bench.Store.Outbox.ResendAllAsync(entry with { Act = "messages-resent" }, cancellationToken);
            Console.Out.WriteLine(count switch { 0 => "There is no dead message.", 1 => "1 message goes out again.", _ => $"{count} messages go out again." });
            return ExitCode.Done;
        }

        if (!long.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            throw new BadInputException($"'{what}' is no message; expected a number from 'outbox list', or '{All}'.");
        if (!await bench.Store.Outbox.ResendAsync(id, entry with { Subject = string.Create(CultureInfo.InvariantCulture, $"outbox:{id}") }, cancellationToken))
            throw new BadInputException($"There is no dead message {id}; 'outbox list' shows those that there are.");
        Console.Out.WriteLine($"Message {id} goes out again.");
        return ExitCode.Done;
    }

    private static void Print(IReadOnlyList<OutboxEntry> entries, Instant now, DateTimeZone zone)
    {
        var table = new PrintedTable(" ID", "State", "Due", "To", "Message", " Tries", "Last error");
        foreach (var entry in entries)
        {
            var due = entry.DueAt.InZone(zone);
            table.Add(
                entry.Id.ToString(CultureInfo.InvariantCulture), StateOf(entry, now), due.ToString("uuuu-MM-dd HH:mm x", CultureInfo.InvariantCulture),
                entry.Conversation, entry.DedupeKey, entry.Attempts.ToString(CultureInfo.InvariantCulture), entry.LastError ?? "");
        }

        foreach (var line in table.Lines())
            Console.Out.WriteLine(line);
    }

    // What was to go out a minute ago and has not is late: the delivery looks more often than that.
    private static string StateOf(OutboxEntry entry, Instant now) => entry.State switch
    {
        OutboxState.Dead => "dead",
        OutboxState.Sent => "sent",
        OutboxState.Leased => "being sent",
        OutboxState.Waiting => entry.DueAt + Duration.FromMinutes(1) < now ? "late" : "waiting",
    };

    private static object JsonOf(OutboxEntry entry, Instant now) => new
    {
        entry.Id,
        State = StateOf(entry, now),
        DueAt = InstantPattern.ExtendedIso.Format(entry.DueAt),
        To = entry.Conversation,
        Message = entry.DedupeKey,
        entry.Attempts,
        entry.LastError,
    };
}
