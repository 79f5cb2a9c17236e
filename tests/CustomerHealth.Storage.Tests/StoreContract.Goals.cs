using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.Training;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    private static readonly LocalDate Monday = new(2026, 11, 16);

    [ContractFact]
    public async Task Objectives_OfSomeAccounts_ComeByAccountDueDayAndKey()
    {
        await Store.ImportAsync("base.csv", Sample.Account("b"), Sample.Account("B"), Sample.Account("other"));
        await Store.ImportAsync("o.csv", Agreed("b", "late", Monday.PlusDays(1)), Agreed("b", "a", Monday), Agreed("B", "z", Monday), Agreed("other", "a", Monday));

        var found = await Store.Goals.ObjectivesAsync(["b", "B", "nobody", "b"], None);

        found.Select(o => (o.Account, o.Key)).ShouldBe([("B", "z"), ("b", "a"), ("b", "late")]);
        found[0].ShouldBe(new Objective
        {
            Account = "B", Key = "z", Metric = "Leads", Baseline = 40, Target = 60.5, Current = null, Start = Monday.PlusDays(-90), Due = Monday, AgreedBy = "Ruth",
        });
    }

    [ContractFact]
    public async Task WeeklyGoals_OfSomeDays_AreThoseOfTheirWholeWeeks()
    {
        await Store.ImportAsync("base.csv", Sample.Account("b"));
        await Store.ImportAsync("g.csv", Set("2026-W46", "before"), Set("2026-W47", "first", "done"), Set("2026-W48", "last", "postponed"), Set("2026-W49", "after"));

        var found = await Store.Goals.WeeklyGoalsAsync(["b"], new DateInterval(Monday.PlusDays(6), Monday.PlusDays(7)), None);

        found.ShouldBe(
        [
            new WeeklyGoal { Account = "b", Owner = "mara", Objective = "leads", Week = Monday, Text = "first", State = GoalState.Done, DoneAt = Sample.Start },
            new WeeklyGoal { Account = "b", Owner = "mara", Objective = "leads", Week = Monday.PlusWeeks(1), Text = "last", State = GoalState.Postponed, DoneAt = Sample.Start },
        ]);
    }

    [ContractFact]
    public async Task Experiments_WithTwoLooks_AreOneTestWhoseLastLookCounts()
    {
        await Store.ImportAsync("base.csv", Sample.Account("b"));
        var first = new ExperimentRecord("b", "ines", "form", "Ask less", "short", 100, 10, 90, 12, Monday);
        await Store.ImportAsync("e.csv", first with { Ended = Monday.PlusDays(9), VariantConversions = 30, Designer = "leo" }, first, first with { Variant = "long" });

        var found = await Store.Goals.ExperimentsAsync(["b"], None);

        found.Select(e => (e.Variant, e.Designer)).ShouldBe([("long", "ines"), ("short", "leo")]);
        found[1].Looks.Select(look => (look.Ended, look.Arms.Variant.Hits)).ShouldBe([("2026-11-16", 12L), ("2026-11-25", 30L)]);
    }

    [ContractFact]
    public async Task Training_OfSomePeople_ComesByPersonDayAndModule()
    {
        await Store.ImportAsync("p.csv", new PersonRecord(new Person { Key = "ann", Name = "Ann" }), new PersonRecord(new Person { Key = "leo", Name = "Leo" }));
        await Store.ImportAsync("t.csv", new TrainingRecord("ann", "tests", Monday, null), new TrainingRecord("ann", "calls", Monday, 59.5), new TrainingRecord("leo", "calls", Monday, 91));

        (await Store.Goals.TrainingAsync(["ann"], None)).ShouldBe([new TrainingResult("ann", "calls", Monday, 59.5), new TrainingResult("ann", "tests", Monday, null)]);
    }

    [ContractFact]
    public async Task Goals_OfMoreAccountsThanOneQueryNames_AreAllRead()
    {
        var keys = Enumerable.Range(0, 2500).Select(i => $"a{i:0000}").ToArray();
        await Store.ImportAsync("base.csv", keys.Select(key => Sample.Account(key)));
        await Store.ImportAsync("o.csv", keys.Select(key => Agreed(key, "one", Monday)));

        (await Store.Goals.ObjectivesAsync(keys, None)).Select(o => o.Account).ShouldBe(keys);
        (await Store.Goals.ObjectivesAsync([], None)).ShouldBeEmpty();
    }

    private static ObjectiveRecord Agreed(string account, string key, LocalDate due) => new(account, key, "Leads", 40, 60.5, null, due.PlusDays(-90), due, "Ruth");

    private static WeeklyGoalRecord Set(string week, string text, string state = "open") => new("b", "mara", "leads", week, text, state, Sample.Start);
}
