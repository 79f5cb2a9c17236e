using CustomerHealth.Bot.Configuration;
using CustomerHealth.Bot.Reports;
using CustomerHealth.Bot.Reports.Scheduled;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Cadence;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Commands.Alerting;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Commands.Pilots;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Doubts;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;
using CustomerHealth.Core.Validity.Replay;
using CustomerHealth.Documents.Templates;
using CustomerHealth.Sources.Pilots;
using CustomerHealth.Sources.Scorecards;
using CustomerHealth.Storage;

namespace CustomerHealth.Bot;

/// <summary>Everything a command works with: settings, open store, scorecards in force, and the dispatcher over them.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private static readonly TimeSpan ReloadInterval = TimeSpan.FromSeconds(2);
    private readonly AlertRecall _recall;

    private Workbench(BotSettings settings, Store store, ScorecardLoad load, PilotLoad pilots)
    {
        Settings = settings;
        Store = store;
        Journal = new ScorecardJournal(store.Scorecards, settings.Clock);
        Scorecards = new WatchedScorecards(settings.Scorecards, load, settings.Clock, ReloadInterval) { Reloaded = Journal.Take };
        Pilots = new WatchedPilots(settings.Scorecards, pilots, settings.Clock, ReloadInterval) { Reloaded = Journal.Take };
        Evidence = new EvidenceReader(store.Accounts, store.Observations, store.Overrides);
        Health = new HealthReader(Evidence, Scorecards, store.Audit);
        Replay = new StoreReplay(Evidence, store.Outcomes, Scorecards);
        var history = new KeptScorecards(store.Scorecards, Scorecards, Journal, settings.Clock);
        Changes = new ChangesReader(Evidence, history);
        var audience = new AudienceReader(store.Accounts, store.Identities, store.Subscriptions, settings.Organization) { Home = settings.Home };
        _recall = new AlertRecall(store.Outbox, store.Accounts, audience);
        Snapshots = new SnapshotWriter(Evidence, history, store.Snapshots, settings.Clock) { Teller = new AlertTeller(Evidence, audience, Chat, settings.Clock) };
        Reports = new ReportDesk(this);
        Cadences =
        [
            new AlertCadence(Evidence, audience, Scorecards, settings.Organization),
            new ReportCadence(Reports.SchedulesAsync, Reports.Audience, Reports.CalendarAsync, () => settings.Clock.Today(settings.Organization.Zone)),
        ];
        var lists = new ListClock(settings.Organization, settings.Clock);
        Portfolio = new PortfolioReader(Evidence, store.Accounts, store.Snapshots, Scorecards, store.Audit);
        var doubts = new DoubtCounter(store.Doubts, store.Outcomes);
        ScorecardFacts = new AccountScorecardReader(Evidence, store.Accounts, settings.Organization);
        Verify = new VerifyCommand(store.Frozen, new FactsVerifier(ReportFile.FactsReaders(this), new ScorecardArchive(store, Scorecards), settings.Organization, settings.Clock), store.Accounts, settings.Organization, settings.Clock);
        People = new PeopleDirectory(store.Accounts, (store.Identities, settings.Clock)) { Platforms = [Chat] };
        Templates = ReportTemplates.Open(settings.Templates);
        Commands = AllCommands(doubts, lists);
        Dispatcher = new CommandDispatcher(Commands, store.Accounts, store.Audit, People);
    }

    private IBotCommand[] AllCommands(DoubtCounter doubts, ListClock lists)
    {
        var (settings, store) = (Settings, Store);
        IBotCommand[] commands = [];
        commands =
        [
            new ValidateCommand(Replay, doubts, Scorecards, settings.Organization, settings.Clock),
            new WhyCommand(Changes, settings.Organization, settings.Clock),
            new SetCommand(Health, store.ManualReadings, settings.Organization, settings.Clock),
            new LogCommand(Health, store.Interactions, settings.Organization, settings.Clock),
            new CapCommand(Health, store.Overrides, settings.Organization, settings.Clock),
            new WillChurnCommand(Health, store.Overrides, settings.Organization, settings.Clock),
            new UncapCommand(Health, store.Overrides, store.Accounts, settings.Organization, settings.Clock),
            new WrongCommand(Health, store.Doubts, doubts, settings.Organization, settings.Clock),
            Verify,
            new AuditCommand(store.Audit, store.Accounts, settings.Organization),
            new ClientSafeCard(
                new PilotedCard(
                    new ObjectivesCard(new CardCommand(Health, store.Accounts, settings.Organization, settings.Clock), store.Goals, lists),
                    Pilots, Evidence, Scorecards, () => settings.Clock.Today(settings.Organization.Zone)),
                Evidence, store.Goals, Scorecards, lists),
            new ReportCommand(new ReportMaker(this), store.Accounts, settings.Organization, settings.Clock),
            new SendReportCommand(Reports.Ask, settings.Clock),
            new ShareCommand(() => Dispatcher!, Chat, store.Outbox, settings.Clock),
            new PilotCommand(Pilots, Evidence, Scorecards, settings.Organization, settings.Clock),
            new WhatIfCommand(Evidence, store.Accounts, Scorecards, settings.Organization, settings.Clock),
            .. Lists(store, lists),
            .. AlertCommands(),
            new LinkCommand(People, store.Accounts),
            new HelpCommand(() => commands),
        ];
        return commands;
    }

    private IBotCommand[] Lists(Store store, ListClock lists) =>
    [
        new HomeCommand(Portfolio, Evidence, store.Accounts, Scorecards, lists),
        new TrendCommand(Evidence, store.Accounts, store.Snapshots, Scorecards, lists),
        new RisksCommand(Portfolio, Evidence, store.Accounts, Scorecards, lists),
        new PortfolioCommand(Portfolio, store.Accounts, Scorecards, lists),
        new WhitespaceCommand(Portfolio, Evidence, Scorecards, lists),
    ];

    /// <summary>What was configured.</summary>
    public BotSettings Settings { get; }

    /// <summary>The open store.</summary>
    public Store Store { get; }

    /// <summary>The scorecards in force.</summary>
    public WatchedScorecards Scorecards { get; }

    /// <summary>The scorecards on trial.</summary>
    public WatchedPilots Pilots { get; }

    /// <summary>Follows the scorecards as they are edited.</summary>
    public ScorecardJournal Journal { get; }

    /// <summary>The document templates.</summary>
    public DocumentTemplates Templates { get; }

    /// <summary>Reads what the engine looks at.</summary>
    public EvidenceReader Evidence { get; }

    /// <summary>Scores accounts.</summary>
    public HealthReader Health { get; }

    /// <summary>Looks at many accounts.</summary>
    public PortfolioReader Portfolio { get; }

    /// <summary>Holds past scores against who left.</summary>
    public StoreReplay Replay { get; }

    /// <summary>Explains changes between two days.</summary>
    public ChangesReader Changes { get; }

    /// <summary>Gathers the facts of an account's scorecard document.</summary>
    public AccountScorecardReader ScorecardFacts { get; }

    /// <summary>Recomputes printed figures.</summary>
    public VerifyCommand Verify { get; }

    /// <summary>Says who asks, and what they may see.</summary>
    public PeopleDirectory People { get; }

    /// <summary>Writes what every account scored.</summary>
    public SnapshotWriter Snapshots { get; }

    /// <summary>The kinds of messages that go out by themselves.</summary>
    public IReadOnlyList<ICadence> Cadences { get; }

    /// <summary>Reports that go out by themselves.</summary>
    public ReportDesk Reports { get; }

    /// <summary>The chat platforms, once they are served.</summary>
    public ChatPlatforms Chat { get; } = new();

    /// <summary>Everything that can be asked.</summary>
    public IReadOnlyList<IBotCommand> Commands { get; }

    /// <summary>Answers requests.</summary>
    public ICommandDispatcher Dispatcher { get; }

    /// <summary>Opens the store and loads the scorecards.</summary>
    /// <exception cref="BadInputException">A scorecard is wrong; the message names every mistake.</exception>
    public static Task<Workbench> OpenAsync(BotSettings settings, CancellationToken cancellationToken) => OpenAsync(settings, Store.OpenAsync, cancellationToken);

    /// <summary>The same on a store that is there: what only reads, or has nothing to do without accounts, makes none of a mistyped name.</summary>
    /// <exception cref="BadInputException">A scorecard is wrong; the message names every mistake.</exception>
    /// <exception cref="StoreException">There is no such store; nothing was created.</exception>
    public static Task<Workbench> OpenExistingAsync(BotSettings settings, CancellationToken cancellationToken) => OpenAsync(settings, Store.OpenExistingAsync, cancellationToken);

    private static async Task<Workbench> OpenAsync(BotSettings settings, Func<string, TimeProvider, CancellationToken, Task<Store>> open, CancellationToken cancellationToken)
    {
        var load = ScorecardFolder.Load(settings.Scorecards);
        var pilots = PilotFolder.Load(settings.Scorecards);
        if (load.Scorecard is null || !load.Mistakes.IsEmpty || !pilots.Mistakes.IsEmpty)
            throw new BadInputException(string.Join(Environment.NewLine, [.. load.Mistakes, .. pilots.Mistakes]));

        var store = await open(settings.Store, settings.Clock, cancellationToken);
        return new Workbench(settings, store, load, pilots);
    }

    /// <summary>Keeps the scorecards in the store as they come in force; asked for by what writes scores or data, never by what only reads.</summary>
    public Task KeepScorecardsAsync(CancellationToken cancellationToken) => Journal.BeginAsync(Scorecards.Current, cancellationToken);

    private IBotCommand[] AlertCommands()
    {
        var ask = new AlertAsk(Store.Accounts, Store.Subscriptions, Chat, (Settings.Organization, Settings.Clock)) { Recall = _recall };
        return [new SubscribeCommand(ask), new MuteCommand(ask)];
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Journal.FinishAsync();
        await Store.DisposeAsync();
    }
}
