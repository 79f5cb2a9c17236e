using CustomerHealth.Core;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Channels.Tests;

/// <summary>What the product itself says, through its own commands: one account whose tickets rose yesterday, of which its owner is told and that stands in the owner's Home.</summary>
internal sealed class TheProduct : IMessageComposer
{
    private static readonly Scorecard Card = Given.Scorecard(Given.View(
        "vendor-risk",
        Given.Group("support", Given.Count("tickets") with { Name = "Open tickets", Unit = "open cases", Play = "Hold a triage call." }, Given.Colour("mood") with { Name = "Mood" })) with { Name = "Vendor Risk" });

    private readonly ManualClock _clock = new(Given.Noon(0));
    private readonly InMemorySnapshots _snapshots = new();
    private readonly Organization _organization = new("Northlight", Given.Zone);
    private readonly List<Reply> _told = [];
    private readonly InMemoryAccounts _accounts = new(
        [Given.Account with { Owner = "mia", Renewal = new LocalDate(2027, 1, 15) }], [new Person { Key = "mia", Name = "Mia Lind", Email = "mia@firm.example" }]);

    /// <summary>The alert to the owner.</summary>
    public static Reply Alert => Said(async product =>
    {
        await product.WriteAsync();
        return product._told.Single();
    });

    /// <summary>The owner's Home on the morning after.</summary>
    public static Reply Home => Said(async product =>
    {
        await product.WriteAsync();
        return await product.AskAsync("home");
    });

    /// <summary>Its answer to the account's owner, of the morning after.</summary>
    public static Reply Answer(string text) => Said(async product =>
    {
        await product.WriteAsync();
        return await product.AskAsync(text);
    });

    private EvidenceReader Evidence => new(
        _accounts,
        new InMemoryObservations([Given.Reading("tickets", "2", 40), Given.Reading("mood", "yellow", 40), Given.Reading("tickets", "9", 1), Given.Reading("mood", "green", 1)]),
        new InMemoryOverrides());

    public bool Reaches(ChatAddress to) => true;

    public OutgoingMessage Compose(ChatAddress to, Reply reply, string dedupeKey, Instant dueAt)
    {
        _told.Add(reply);
        return new OutgoingMessage { Conversation = to.ToString(), DedupeKey = dedupeKey, Payload = "{}", DueAt = dueAt };
    }

    private static Reply Said(Func<TheProduct, Task<Reply>> ask) => Task.Run(() => ask(new TheProduct())).GetAwaiter().GetResult();

    private async Task WriteAsync()
    {
        var audience = new AudienceReader(_accounts, new InMemoryIdentities(), new InMemorySubscriptions(), _organization) { Home = new ChatHome("slack", "T1") };
        var teller = new AlertTeller(Evidence, audience, new ChatPlatforms { Composers = [this] }, _clock);
        var writer = new SnapshotWriter(Evidence, new FixedScorecard(Card), _snapshots, _clock) { Teller = teller };
        foreach (var ago in new[] { 2, 1 })
            await writer.WriteAsync(Given.AsOf.DaysBefore(ago), CancellationToken.None);
    }

    private Task<Reply> AskAsync(string text)
    {
        var card = new FixedScorecard(Card);
        var acts = new InMemoryActs();
        var list = new ListClock(_organization, _clock);
        var portfolio = new PortfolioReader(Evidence, _accounts, _snapshots, card, acts);
        var health = new HealthReader(Evidence, card);
        List<IBotCommand> commands =
        [
            new CardCommand(health, _accounts, _organization, _clock), new WhyCommand(new ChangesReader(Evidence, card), _organization, _clock),
            new WhatIfCommand(Evidence, _accounts, card, _organization, _clock), new TrendCommand(Evidence, _accounts, _snapshots, card, list),
            new HomeCommand(portfolio, Evidence, _accounts, card, list), new RisksCommand(portfolio, Evidence, _accounts, card, list), new PortfolioCommand(portfolio, _accounts, card, list),
            new SetCommand(health, acts, _organization, _clock), new LogCommand(health, acts, _organization, _clock), new CapCommand(health, new InMemoryOverrides(), _organization, _clock),
            new AuditCommand(acts, _accounts, _organization),
        ];
        commands.Add(new HelpCommand(() => commands));
        return new CommandDispatcher(commands, _accounts).DispatchAsync(Given.Request(text, "mia"), CancellationToken.None);
    }
}
