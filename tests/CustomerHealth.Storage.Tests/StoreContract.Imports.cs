using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    private static readonly LocalDate FactDay = new(2026, 9, 7);

    public static TheoryData<string, ImportRecord, ImportRecord?> Facts => new()
    {
        { "objective", Objective(1), Objective(2) },
        { "weekly goal", Goal("open"), Goal("done") },
        { "outcome", new OutcomeRecord("acme", FactDay, "renewed"), null },
        { "holiday", new HolidayRecord("fi", FactDay, "Day"), new HolidayRecord("fi", FactDay, "Other day") },
        { "training", new TrainingRecord("ann", "m1", FactDay, null), new TrainingRecord("ann", "m1", FactDay, 80) },
        { "experiment", Look(10), Look(11) },
    };

    [ContractTheory]
    [MemberData(nameof(Facts))]
    public async Task Import_FactTwiceThenChanged_CountsWhatIsNew(string kind, ImportRecord fact, ImportRecord? changed)
    {
        await Store.ImportAsync("base.csv", Sample.Account("acme"), new PersonRecord(new Person { Key = "ann", Name = "Ann" }));

        var first = await Store.ImportAsync("f.csv", fact, fact);
        var second = await Store.ImportAsync("f.csv", fact);

        first.ShouldBe(new ImportCounts(1, 1), kind);
        second.ShouldBe(new ImportCounts(0, 1), kind);
        if (changed is not null)
            (await Store.ImportAsync("f.csv", changed, changed)).ShouldBe(new ImportCounts(1, 1), kind);
    }

    [ContractFact]
    public async Task Import_NotCommitted_StoresNothing()
    {
        await using (var batch = await Store.Imports.BeginAsync(Sample.Origin("a.csv"), None))
        {
            await batch.AddAsync(Sample.Account("acme"), None);
            await batch.AddAsync(Sample.Observed("acme", "m", 1, "1"), None);
        }

        (await Store.Imports.KnownKeysAsync(None)).Accounts.ShouldBeEmpty();
        (await Store.Audit.ReadAsync(null, 10, None)).ShouldBeEmpty();
        (await DumpAsync(Store)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Import_RowForAnUnknownAccount_FailsAndCannotBeCommitted()
    {
        await using var batch = await Store.Imports.BeginAsync(Sample.Origin("a.csv"), None);
        await batch.AddAsync(Sample.Account("acme"), None);

        var fault = await Should.ThrowAsync<InvalidOperationException>(async () => await batch.AddAsync(Sample.Observed("bolt", "m", 1, "1"), None));

        fault.Message.ShouldContain("'bolt'");
        await Should.ThrowAsync<InvalidOperationException>(() => batch.CommitAsync(None));
    }

    [ContractFact]
    public async Task Import_ReaderDuringAnImport_SeesTheStoreAsItWas()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));
        await using var batch = await Store.Imports.BeginAsync(Sample.Origin("b.csv"), None);
        await batch.AddAsync(Sample.Account("bolt"), None);

        (await Store.Accounts.NamesAsync(None)).ShouldHaveSingleItem().Key.ShouldBe("acme");
    }

    [ContractFact]
    public async Task CH7_Import_ChangedAccountPersonAndPod_LeaveBeforeAndAfter()
    {
        await Store.ImportAsync("a.csv", Entities("old"));

        var counts = await Store.ImportAsync("b.csv", Entities("new"));

        counts.ShouldBe(new ImportCounts(3, 0));
        foreach (var (kind, key) in ((string, string)[])[("account", "acme"), ("person", "ann"), ("pod", "n")])
            Check(await Store.Audit.ReadAsync($"{kind}:{key}", 10, None), kind);

        static void Check(IReadOnlyList<AuditEntry> entries, string kind)
        {
            entries.Select(e => e.Act).ShouldBe([$"{kind}-changed", $"{kind}-added"]);
            entries[0].Before.ShouldBe(entries[1].After);
            entries[1].Before.ShouldBeNull();
            entries[0].After!.ShouldContain("\"name\":\"new\"");
            (entries[0].Actor, entries[0].Place, entries[0].At).ShouldBe(("operator", "import:b.csv", Sample.Now));
        }
    }

    public static TheoryData<string, ImportRecord, ImportRecord, string, string> ChangedFacts => new()
    {
        {
            "objective:acme/k", Objective(1), Objective(2) with { AgreedBy = "ann" },
            """{"metric":"nps","baseline":0,"target":10,"current":1,"start":"2026-09-07","due":"2026-12-06"}""",
            """{"metric":"nps","baseline":0,"target":10,"current":2,"start":"2026-09-07","due":"2026-12-06","agreedBy":"ann"}"""
        },
        {
            "weekly-goal:acme/ann/2026-W37/Call them", Goal("open"), Goal("done") with { DoneAt = Sample.Now },
            """{"state":"open"}""", """{"state":"done","doneAt":"2026-11-22T09:00:00Z"}"""
        },
        { "holiday:fi/2026-09-07", new HolidayRecord("fi", FactDay, "Day"), new HolidayRecord("fi", FactDay, "Ö"), """{"name":"Day"}""", """{"name":"Ö"}""" },
        {
            "training:ann/m1/2026-09-07", new TrainingRecord("ann", "m1", FactDay, null), new TrainingRecord("ann", "m1", FactDay, 80.5),
            "{}", """{"score":80.5}"""
        },
        {
            "experiment:acme/t/B/2026-09-07", Look(10), Look(11),
            """{"controlVisitors":100,"controlConversions":9,"variantVisitors":100,"variantConversions":10}""",
            """{"controlVisitors":100,"controlConversions":9,"variantVisitors":100,"variantConversions":11}"""
        },
    };

    [ContractTheory]
    [MemberData(nameof(ChangedFacts))]
    public async Task CH7_Import_ChangedFact_LeavesOneRowWithBeforeAndAfter(string subject, ImportRecord fact, ImportRecord changed, string before, string after)
    {
        await Store.ImportAsync("base.csv", Sample.Account("acme"), new PersonRecord(new Person { Key = "ann", Name = "Ann" }));
        await Store.ImportAsync("f.csv", fact, fact);
        (await Store.Audit.ReadAsync(subject, 10, None)).ShouldBeEmpty();

        await Store.ImportAsync("g.csv", changed, changed);

        var act = subject[..subject.IndexOf(':', StringComparison.Ordinal)] + "-changed";
        (await Store.Audit.ReadAsync(subject, 10, None)).ShouldBe([new AuditEntry(Sample.Now, "operator", "import:g.csv", act, subject, before, after)]);
    }

    [ContractFact]
    public async Task CH7_Import_FileThatChangesSomething_LeavesOneRowWithItsCounts()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"), Sample.Observed("acme", "m", 1, "1"), Sample.Observed("acme", "m", 1, "1"));
        await Store.ImportAsync("a.csv", Sample.Account("acme"));

        var entry = (await Store.Audit.ReadAsync("file:a.csv", 10, None)).ShouldHaveSingleItem();

        entry.ShouldBe(new AuditEntry(Sample.Now, "operator", "import:a.csv", "import", "file:a.csv", null, """{"added":2,"unchanged":1}"""));
    }

    [ContractFact]
    public async Task CH7_Audit_AppendedEntries_AreReadNewestFirstUpToTheLimit()
    {
        var entries = Enumerable.Range(0, 5)
            .Select(i => new AuditEntry(Sample.Now + Duration.FromSeconds(i / 2), "ann", "terminal", "note", $"account:{i}", Text(i), null))
            .ToArray();
        foreach (var entry in entries)
            await Store.Audit.AppendAsync(entry, None);

        (await Store.Audit.ReadAsync(null, 3, None)).ShouldBe(entries.Reverse().Take(3));
        (await Store.Audit.ReadAsync("account:1", 3, None)).ShouldBe([entries[1]]);
    }

    [ContractFact]
    public async Task Audit_ActsSince_HoldOneEntryForEachImportAndAllOfPeople()
    {
        var cap = new AuditEntry(Sample.Now, "ann", "terminal", "override-set", "account:acme", null, "{}");
        var note = new AuditEntry(Sample.Now + Duration.FromMilliseconds(1), "crm", "api", "observations-received", "api:crm", null, "{}");
        await Store.Audit.AppendAsync(cap with { At = Sample.Now - Duration.FromMilliseconds(1) }, None);
        await Store.Audit.AppendAsync(cap, None);
        await Store.ImportAsync("accounts.csv", Sample.Account("acme"), Sample.Account("bolt"));
        await Store.Audit.AppendAsync(note, None);

        var acts = await Store.Audit.ActsSinceAsync(Sample.Now, 10, None);

        acts.Select(a => a.Subject).ShouldBe(["api:crm", "file:accounts.csv", "account:acme"]);
        (acts[0], acts[2]).ShouldBe((note, cap));
        (await Store.Audit.ActsSinceAsync(Sample.Now, 2, None)).ShouldBe(acts.Take(2));
    }

    [ContractFact]
    public async Task CH7_RecordScorecard_Twice_KeepsItAndAuditsItOnce()
    {
        var scorecard = new Scorecard { Views = [], Version = "0123456789abcdef", Content = "views: []\n" };
        await Store.Scorecards.RecordAsync(scorecard, Sample.Now, None);
        await Store.Scorecards.RecordAsync(scorecard, Sample.Now + Duration.FromDays(1), None);

        (await Store.Scorecards.FindAsync(scorecard.Version, None)).ShouldBe(scorecard.Content);
        (await Store.Scorecards.FindAsync("other", None)).ShouldBeNull();
        (await Store.Audit.ReadAsync("scorecard:0123456789abcdef", 10, None)).ShouldHaveSingleItem().At.ShouldBe(Sample.Now);
    }

    private static ImportRecord[] Entities(string name) =>
    [
        new PodRecord(new Pod { Key = "n", Name = name }), new PersonRecord(new Person { Key = "ann", Name = name }), Sample.Account("acme", name),
    ];

    private static ObjectiveRecord Objective(double current) => new("acme", "k", "nps", 0, 10, current, FactDay, FactDay.PlusDays(90), null);

    private static WeeklyGoalRecord Goal(string state) => new("acme", "ann", null, "2026-W37", "Call them", state, null);

    private static ExperimentRecord Look(long conversions) => new("acme", null, "t", null, "B", 100, 9, 100, conversions, FactDay);
}
