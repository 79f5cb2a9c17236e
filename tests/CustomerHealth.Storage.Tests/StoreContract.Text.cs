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

    [ContractFact]
    public async Task Append_TextWithNul_IsRefusedWhole()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));

        var fault = await Should.ThrowAsync<StoreException>(
            () => Store.ObservationLog.AppendAsync([Sample.Observation("acme", "m", 1, "1"), Sample.Observation("acme", "m", 2, "a\0b")], Received, None));

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
