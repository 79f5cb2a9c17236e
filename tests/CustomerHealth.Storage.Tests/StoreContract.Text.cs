using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Import;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    public static TheoryData<string, ImportRecord> WithNul => new()
    {
        { "value", Sample.Observed("acme", "m", 1, "a\0b") },
        { "id", Sample.Observed("acme", "m", 1, "1", id: "a\0b") },
        { "measure", Sample.Observed("acme", "a\0b", 1, "1") },
        { "account", Sample.Account("a\0b") },
        { "alias", new AccountRecord(new Account { Key = "b", Name = "B", Aliases = ["a\0b"] }, FactDay, Sample.Now) },
        { "person", new PersonRecord(new Person { Key = "b", Name = "a\0b" }) },
        { "pod", new PodRecord(new Pod { Key = "a\0b", Name = "N" }) },
        { "objective", Objective(1) with { Metric = "a\0b" } },
        { "goal", Goal("open") with { Text = "a\0b" } },
        { "outcome", new OutcomeRecord("acme", FactDay, "a\0b") },
        { "holiday", new HolidayRecord("fi", FactDay, "a\0b") },
        { "training", new TrainingRecord("ann", "a\0b", FactDay, null) },
        { "experiment", Look(1) with { Tactic = "a\0b" } },
    };

    /// <summary>Keys of so many characters, each three bytes of UTF-8 and no two alike for long: nothing that an engine could pack.</summary>
    public static TheoryData<string, int, Func<string, ImportRecord>> Keyed => new()
    {
        { "account", KeyLimit.Key, key => Sample.Account(key) },
        { "person", KeyLimit.Key, key => new PersonRecord(new Person { Key = key, Name = "N" }) },
        { "pod", KeyLimit.Key, key => new PodRecord(new Pod { Key = key, Name = "N" }) },
        { "objective", KeyLimit.Key, key => Objective(1) with { Key = key } },
        { "goal", KeyLimit.GoalText, key => Goal("open") with { Text = key } },
        { "calendar", KeyLimit.Key, key => new HolidayRecord(key, FactDay, "N") },
        { "module", KeyLimit.Key, key => new TrainingRecord("ann", key, FactDay, null) },
        { "test", KeyLimit.Key, key => Look(1) with { Name = key } },
        { "variant", KeyLimit.Key, key => Look(1) with { Variant = key } },
        { "measure", KeyLimit.Key, key => Sample.Observed("acme", key, 1, "1") },
    };

    [ContractTheory]
    [MemberData(nameof(Keyed))]
    public async Task Import_KeyOfAnyLength_IsRefusedAboveTheLimitAndOnlyThere(string kind, int most, Func<string, ImportRecord> record)
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"), new PersonRecord(new Person { Key = "ann", Name = "Ann" }));

        var counts = await Store.ImportAsync("b.csv", record(LongKey(most - 1)), record(LongKey(most)));
        var fault = await Should.ThrowAsync<StoreException>(() => Store.ImportAsync("c.csv", record(LongKey(most + 1))), kind);

        counts.Added.ShouldBe(2);
        fault.Message.ShouldBe($"The key '{LongKey(60)}…' is {most + 1} characters long; at most {most} are allowed. Shorten it. Nothing was stored.");
    }

    /// <summary>The longest subject of the audit log there can be is one that every engine can index.</summary>
    [ContractFact]
    public async Task Import_LongestGoalThatChanges_IsAudited()
    {
        var key = LongKey(KeyLimit.Key);
        var goal = Goal("open") with { Account = key, Owner = key, Text = LongKey(KeyLimit.GoalText) };
        await Store.ImportAsync("a.csv", Sample.Account(key), new PersonRecord(new Person { Key = key, Name = "Ann" }), goal);

        await Store.ImportAsync("b.csv", goal with { State = "done" });

        (await Store.Audit.ReadAsync($"weekly-goal:{key}/{key}/{goal.Week}/{goal.Text}", 1, None)).ShouldHaveSingleItem().Act.ShouldBe("weekly-goal-changed");
    }

    private static string LongKey(int length)
    {
        var random = new Random(1);
        return new([.. Enumerable.Range(0, length).Select(_ => (char)random.Next(0x4E00, 0x9FFF))]);
    }

    [ContractFact]
    public async Task Append_TextWithNul_IsRefusedWhole()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));

        var fault = await Should.ThrowAsync<StoreException>(
            () => Store.ObservationLog.AppendAsync([Sample.Observation("acme", "m", 1, "1"), Sample.Observation("acme", "m", 2, "a\0b")], _ => Received, None));

        fault.Message.ShouldContain("U+0000");
        (await DumpAsync(Store)).ShouldBeEmpty();
    }

    [ContractTheory]
    [MemberData(nameof(WithNul))]
    public async Task Import_TextWithNul_IsRefusedAndCannotBeCommitted(string kind, ImportRecord record)
    {
        await using var batch = await Store.Imports.BeginAsync(Sample.Origin("a.csv"), None);
        await batch.AddAsync(Sample.Account("acme"), None);
        await batch.AddAsync(new PersonRecord(new Person { Key = "ann", Name = "Ann" }), None);
        await batch.AddAsync(Sample.Observed("acme", "m", 0, "1"), None);

        var fault = await Should.ThrowAsync<StoreException>(async () => await batch.AddAsync(record, None), kind);

        fault.Message.ShouldBe("The text 'a\\0b' holds a NUL character (U+0000), which cannot be stored; take it out. Nothing was stored.");
        await Should.ThrowAsync<InvalidOperationException>(() => batch.CommitAsync(None));
    }
}
