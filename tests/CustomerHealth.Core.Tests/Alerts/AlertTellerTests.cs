using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Alerts;

/// <summary>SC-14: the alerts of a day are written with the day, each to whom it concerns, for the morning after it.</summary>
public class AlertTellerTests
{
    private static readonly Scorecard Card = Given.Scorecard(Given.View(
        "vendor-risk",
        Given.Group("support", Given.Count("tickets") with { Name = "Open tickets", Unit = "open cases", Play = "Hold a triage call." }, Given.Colour("mood") with { Name = "Mood" })) with { Name = "Vendor Risk" });

    private static readonly Account Acme = Given.Account with { Owner = "mia", Renewal = new LocalDate(2027, 1, 15) };
    private static readonly LocalDate Fell = Given.Day.PlusDays(-1);
    private readonly InMemorySnapshots _snapshots = new();
    private readonly Drawn _platform = new();

    [Fact]
    public async Task Write_DayWithAnAlert_StoresItsMessagesForTheMorningAfter()
    {
        await WriteAsync(clock: Given.Noon(0) - Duration.FromHours(10));

        var message = _snapshots.Days[^1].Messages.ShouldHaveSingleItem();
        (message.Conversation, message.DedupeKey).ShouldBe(("slack:T1/mia@firm.example", "alert|2026-11-15|acme|vendor-risk|slack:T1/mia@firm.example"));
        message.DueAt.ShouldBe(Given.Zone.AtStrictly(Given.Day.At(new LocalTime(8, 0))).ToInstant());
    }

    [Fact]
    public async Task Write_DayWithAnAlert_SaysWhatHappenedWhyWhatToDoAndWhyTheReaderGotIt()
    {
        await WriteAsync(clock: Given.Noon(0));

        var reply = _platform.Replies.ShouldHaveSingleItem();
        reply.Title.ShouldBe("Acme Robotics");
        reply.Subtitle.ShouldBe("renews 15 Jan 2027, in 61 days");
        reply.Text.ShouldBe("Acme Robotics: Vendor Risk Green 75 to Yellow 50 on 15 Nov: Open tickets 2 → 9 (−50.0); all else +25.0. Next: Hold a triage call → Owner of support.");
        ((VerdictSection)reply.Sections[0]).Lines[0].ToString().ShouldBe("Vendor Risk went from Green 75 to Yellow 50 on 15 Nov.");
        ((TextSection)reply.Sections[1]).Lines.Select(l => l.ToString()).ShouldBe(["Open tickets 2 → 9 (−50.0)", "all else +25.0"]);
        ((StepsSection)reply.Sections[2]).Steps.ShouldHaveSingleItem().ShouldBe(new Step("Hold a triage call", "Owner of support", "by Fri 20 Nov"));
        reply.Footer.ShouldBe(["Why you got it: you own Acme Robotics", "as of the end of 15 Nov 2026 (Europe/Helsinki)"]);
        reply.Actions.Select(a => a.Command).ShouldBe(["acme", "acme why", "mute acme"]);
        (reply.Private, reply.ForOutsiders).ShouldBe((true, null));
    }

    /// <summary>Whoever starts the program after a holiday is not flooded with what is no news any more.</summary>
    [Theory]
    [InlineData(24 * 60, 1)]
    [InlineData((24 * 60) + 1, null)]
    public async Task Write_DayLongAgo_KeepsTheAlertAndTellsNobody(int minutesAfterItsMorning, int? messages)
    {
        var morning = Given.Zone.AtStrictly(Given.Day.At(new LocalTime(8, 0))).ToInstant();

        var outcome = await WriteAsync(clock: morning + Duration.FromMinutes(minutesAfterItsMorning));

        (outcome!.Alerts, outcome.Messages).ShouldBe((1, messages));
        _snapshots.Days[^1].Messages.Count.ShouldBe(messages ?? 0);
    }

    [Fact]
    public async Task Write_NoPlatform_WritesNoMessage()
    {
        var outcome = await WriteAsync(clock: Given.Noon(0), platforms: []);

        (outcome!.Alerts, outcome.Messages).ShouldBe((1, 0));
        _snapshots.Days[^1].Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_AccountThatLeft_TellsNobody() =>
        (await WriteAsync(clock: Given.Noon(0), account: Acme with { Lifecycle = Lifecycle.Churned }))!.Messages.ShouldBe(0);

    private Task<SnapshotOutcome?> WriteAsync(Instant clock, Account? account = null, IReadOnlyList<IMessageComposer>? platforms = null)
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "2", 40), Given.Reading("mood", "yellow", 40), Given.Reading("tickets", "9", 1), Given.Reading("mood", "green", 1)];
        var accounts = new InMemoryAccounts([account ?? Acme], [new Person { Key = "mia", Name = "Mia Lind", Email = "mia@firm.example" }]);
        var evidence = new EvidenceReader(accounts, new InMemoryObservations(readings), new InMemoryOverrides());
        var time = new ManualClock(clock);
        var audience = new AudienceReader(accounts, new InMemoryIdentities(), new InMemorySubscriptions(), new Organization("Northlight", Given.Zone)) { Home = new ChatHome("slack", "T1") };
        var teller = new AlertTeller(evidence, audience, new ChatPlatforms { Composers = platforms ?? [_platform] }, time);
        return TwoDaysAsync(new SnapshotWriter(evidence, new FixedScorecard(Card), _snapshots, time) { Teller = teller });
    }

    private static async Task<SnapshotOutcome?> TwoDaysAsync(SnapshotWriter writer)
    {
        await writer.WriteAsync(new AsOf(Fell.PlusDays(-1), Given.Zone), CancellationToken.None);
        return await writer.WriteAsync(new AsOf(Fell, Given.Zone), CancellationToken.None);
    }

    /// <summary>A platform that keeps what it was to draw.</summary>
    private sealed class Drawn : IMessageComposer
    {
        public List<Reply> Replies { get; } = [];

        public bool Reaches(ChatAddress to) => to.Platform == "slack";

        public OutgoingMessage Compose(ChatAddress to, Reply reply, string dedupeKey, Instant dueAt)
        {
            Replies.Add(reply);
            return new OutgoingMessage { Conversation = to.ToString(), DedupeKey = dedupeKey, Payload = "{}", DueAt = dueAt };
        }
    }
}
