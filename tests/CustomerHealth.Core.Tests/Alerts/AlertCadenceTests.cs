using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Cadence;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Alerts;

/// <summary>SC-14: an alert says what drove it, in the parts that explain the change (SC-12).</summary>
public class AlertCadenceTests
{
    private static readonly Scorecard Card = Given.Scorecard(Given.View(
        "vendor-risk",
        Given.Group("support", Given.Count("tickets") with { Name = "Open tickets", Unit = "open cases", Play = "Hold a triage call." }, Given.Colour("mood") with { Name = "Mood" })) with { Name = "Vendor Risk" });

    [Fact]
    public async Task Due_OneMeasureFellAndOneRose_SC14_SumsToTheChange()
    {
        var text = await TextAsync([], Given.Reading("tickets", "2", 40), Given.Reading("mood", "yellow", 40), Given.Reading("tickets", "9", 2), Given.Reading("mood", "green", 2));

        text.ShouldBe("Acme Robotics: Vendor Risk Green 75 to Yellow 50 on 14 Nov: Open tickets 2 → 9 (−50.0); all else +25.0. Next: Hold a triage call → Owner of support.");
    }

    [Fact]
    public async Task Due_HeldDownByAPerson_SC14_NamesTheCapNotAMeasure()
    {
        var cap = new Override
        {
            Account = "acme", Kind = OverrideKind.Cap, View = "vendor-risk", Group = null, Cap = Band.Red, Author = "mia", Reason = "told us", SetAt = Given.Noon(2), Until = Given.Day.PlusDays(30),
        };

        var text = await TextAsync([cap], Given.Reading("tickets", "2", 40), Given.Reading("mood", "green", 40));

        text.ShouldContain("Vendor Risk held down to");
        text.ShouldContain("told us");
        text.ShouldNotContain("Open tickets 2");
    }

    /// <summary>What is printed is what goes out: whoever has no address on the platform is told nothing.</summary>
    [Theory]
    [InlineData(null, null, "Mia Lind")]
    [InlineData("slack", null, "Mia Lind (no address)")]
    [InlineData("slack", "mia@firm.example", "Mia Lind")]
    public async Task Due_ReaderWithoutAnAddress_IsPrintedAsSuchWhereAPlatformIsConfigured(string? platform, string? email, string printed)
    {
        var accounts = new InMemoryAccounts([Given.Account with { Owner = "mia" }], [new Person { Key = "mia", Name = "Mia Lind", Email = email }]);
        var evidence = new EvidenceReader(accounts, new InMemoryObservations([Given.Reading("tickets", "2", 40), Given.Reading("tickets", "9", 2)]), new InMemoryOverrides());
        var organization = new Organization("Northlight", Given.Zone);
        var audience = new AudienceReader(accounts, new InMemoryIdentities(), new InMemorySubscriptions(), organization) { Home = platform is null ? null : new ChatHome(platform, "T1") };

        var messages = await new AlertCadence(evidence, audience, new FixedScorecard(Card), organization).DueAsync(new Interval(Given.Noon(4), Given.Noon(0)), CancellationToken.None);

        messages.ShouldHaveSingleItem().To.ShouldBe([printed]);
    }

    private static async Task<string> TextAsync(Override[] held, params (string, Reading)[] readings)
    {
        var accounts = new InMemoryAccounts([Given.Account]);
        var evidence = new EvidenceReader(accounts, new InMemoryObservations(readings), new InMemoryOverrides(held));
        var organization = new Organization("Northlight", Given.Zone);
        var cadence = new AlertCadence(evidence, new AudienceReader(accounts, new InMemoryIdentities(), new InMemorySubscriptions(), organization), new FixedScorecard(Card), organization);

        var messages = await cadence.DueAsync(new Interval(Given.Noon(4), Given.Noon(0)), CancellationToken.None);

        accounts.AskedAlone.ShouldBe(0, "all accounts are read at once");
        return messages.ShouldHaveSingleItem().Text;
    }
}
