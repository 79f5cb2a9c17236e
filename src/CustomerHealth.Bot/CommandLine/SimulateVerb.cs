using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CustomerHealth.Core.Cadence;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>simulate</c>: the messages that would go out in a period, in virtual time. Nothing is sent or stored.</summary>
internal sealed class SimulateVerb : IVerb
{
    private const int MostDays = 366;
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Option<string> _from = new("--from") { Description = "From here on.", HelpName = "DATETIME", Required = true };
    private readonly Option<string> _to = new("--to") { Description = "Up to, not including.", HelpName = "DATETIME", Required = true };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("simulate", "Print each message that would go out in a period: when, to whom, text. Nothing is sent or stored.") { _from, _to, _json };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.OpenExistingAsync(common.Read(parsed), cancellationToken);
        var zone = bench.Settings.Organization.Zone;
        var (from, to) = (Moments.Read("--from", parsed.GetValue(_from)!, zone), Moments.Read("--to", parsed.GetValue(_to)!, zone));
        if (to <= from || to - from > Duration.FromDays(MostDays))
            throw new BadInputException($"--from {parsed.GetValue(_from)} --to {parsed.GetValue(_to)} must be a period of at most {MostDays} days that ends after it begins.");

        List<ScheduledMessage> messages = [];
        foreach (var cadence in bench.Cadences)
            messages.AddRange(await cadence.DueAsync(new Interval(from, to), cancellationToken));
        messages = [.. messages.OrderBy(m => m.At.ToInstant()).ThenBy(m => m.Account, StringComparer.Ordinal).ThenBy(m => m.Text, StringComparer.Ordinal)];
        if (parsed.GetValue(_json))
            Console.Out.WriteLine(JsonSerializer.Serialize(new { Messages = messages.Select(Shape) }, Json));
        else
            Print(messages);
        return ExitCode.Done;
    }

    private static object Shape(ScheduledMessage message) => new
    {
        At = message.At.ToOffsetDateTime().ToString("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>", CultureInfo.InvariantCulture),
        Zone = message.At.Zone.Id,
        message.Kind,
        message.To,
        message.Account,
        message.Text,
    };

    private static void Print(List<ScheduledMessage> messages)
    {
        foreach (var message in messages)
        {
            Console.Out.WriteLine(PrintedTable.Clean($"{Words.Moment(message.At)}  {message.Kind}  to {string.Join(" and ", message.To)}"));
            Console.Out.WriteLine(PrintedTable.Clean($"  {message.Text}"));
        }

        Console.Out.WriteLine(messages.Count == 1 ? "1 message." : string.Create(CultureInfo.InvariantCulture, $"{messages.Count} messages."));
    }
}
