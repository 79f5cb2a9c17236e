using CustomerHealth.Bot.Reports.Scheduled;
using CustomerHealth.Core.Reporting;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Reports;

/// <summary>RP-4: the log names the command that sends what was given up, and the command does it.</summary>
public sealed class SendAgainTests : IDisposable
{
    private readonly Cli _cli = new();

    [Theory]
    [InlineData("portfolio-scorecard", "", "file", "", "portfolio-scorecard to file now")]
    [InlineData("weekly-digest", "pod:harbour", "pod:harbour", "", "weekly-digest to pod:harbour now --pod harbour")]
    [InlineData("weekly-digest", "", "#leadership", "", "weekly-digest to '#leadership' now")]
    [InlineData("qbr-internal", "person:mara.lindqvist", "ines.marsh", "", "qbr-internal to person:ines.marsh now --person mara.lindqvist")]
    [InlineData("account-scorecard", "account:o'brien & co", "slack:T1/C2", "fi", "account-scorecard to slack:T1/C2 now --account 'o'\\''brien & co' --lang fi")]
    [InlineData("client-qbr", "account:each", "mara.lindqvist", "", "client-qbr to person:mara.lindqvist now --account KEY, once for each account")]
    [InlineData("qbr-expectations", "data:our files/qbr.yaml", "#leadership", "fi", "qbr-expectations to '#leadership' now --data '/srv/our files/qbr.yaml' --lang fi")]
    public void Command_OfWhatWasGivenUp_IsWhatIsTyped(string report, string subject, string to, string language, string expected) =>
        SendAgain.Command(Delivery(report, subject, to) with { Language = language }, file => $"/srv/{file.Key}").ShouldBe("customerhealth report send " + expected);

    /// <summary>Through the real command line, with the words as a shell hands them over.</summary>
    [Theory]
    [InlineData("weekly-digest", "pod:harbour", "pod:harbour", "Delivery 1: weekly-digest to pod Harbour")]
    [InlineData("portfolio-scorecard", "", "#leadership", "Delivery 1: portfolio-scorecard to #leadership")]
    [InlineData("account-scorecard", "account:acme", "mara.lindqvist", "Delivery 1: account-scorecard to Mara Lindqvist")]
    public async Task Command_Typed_SendsIt(string report, string subject, string to, string expected)
    {
        (await _cli.RunAsync("demo", "--now", "2026-11-16T09:00")).Exit.ShouldBe(0);
        _cli.File("s.json", """
            { "Organization": { "Name": "Northlight Studio", "TimeZone": "Europe/Helsinki" }, "Storage": { "ConnectionString": "Data Source=demo/customerhealth.db" },
              "Slack": { "SigningSecret": "0123456789abcdef0123456789abcdef", "BotToken": "xoxb-1", "TeamIds": ["T1"] } }
            """);
        var words = SendAgain.Command(Delivery(report, subject, to), file => file.Key).Split(' ')[1..].Select(word => word.Trim('\''));

        var sent = await _cli.RunAsync([.. words, "--config", "s.json", "--now", "2026-11-16T09:05"]);

        (sent.Exit, sent.Error).ShouldBe((0, ""));
        sent.Output.ShouldStartWith(expected);
    }

    public void Dispose() => _cli.Dispose();

    private static ReportDelivery Delivery(string report, string subject, string to) => new()
    {
        Report = report, Subject = ReportSubject.Parse(subject), To = ReportRecipient.Parse(to)!.Value, Period = "2026-W46", DueAt = Instant.MinValue, AsOf = new LocalDate(2026, 11, 15), TryAt = Instant.MinValue,
    };
}
