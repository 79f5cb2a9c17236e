using System.Collections.Immutable;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Observations;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    private static readonly AuditEntry Received = new(Sample.Now, "crm", "api", "observations-received", "api:crm", null, null);

    private static AuditEntry Counted(ImmutableArray<AppendResult> results) =>
        Received with { After = $$"""{"accepted":{{results.Count(r => r == AppendResult.Accepted)}}}""" };

    [ContractFact]
    public async Task Append_NewKnownAndForeignRows_SaysWhatBecameOfEach()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"), Sample.Observed("acme", "m", 1, "1"), Sample.Observed("acme", "m", 9, "1", id: "x"));

        var results = await Store.ObservationLog.AppendAsync(
            [
                Sample.Observation("acme", "m", 1, "1"),
                Sample.Observation("acme", "m", 2, "1"),
                Sample.Observation("acme", "m", 2, "1"),
                Sample.Observation("nobody", "m", 2, "1"),
                Sample.Observation("acme", "new.measure", 2, "1", id: "y"),
                Sample.Observation("acme", "m", 3, "2", id: "x"),
                Sample.Observation("acme", "m", 4, "2", id: "y"),
            ],
            Counted,
            None);

        results.ShouldBe([
            AppendResult.Duplicate, AppendResult.Accepted, AppendResult.Duplicate, AppendResult.UnknownAccount,
            AppendResult.Accepted, AppendResult.Duplicate, AppendResult.Duplicate]);
        var history = await Store.Observations.ReadAsync("acme", Sample.On(Sample.Day), None);
        history.Of("m").Length.ShouldBe(3);
        history.Of("new.measure").ToArray().Single().Id.ShouldBe("y");
        (await Store.Audit.ReadAsync("api:crm", 5, None)).ShouldBe([Counted(results)], "the entry tells what was stored");
    }

    [ContractFact]
    public async Task Append_AllKnown_LeavesNoAuditEntry()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"), Sample.Observed("acme", "m", 1, "1"));

        (await Store.ObservationLog.AppendAsync([Sample.Observation("acme", "m", 1, "1")], _ => Received, None)).ShouldBe([AppendResult.Duplicate]);

        (await Store.Audit.ReadAsync("api:crm", 5, None)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Append_ThousandsOfRows_AreAllThereOnce()
    {
        await Store.ImportAsync("a.csv", Sample.Account("a"), Sample.Account("b"));
        var rows = Enumerable.Range(0, 2_345).Select(i => Sample.Observation(i % 2 == 0 ? "a" : "b", $"m{i % 7}", i, $"{i}")).ToList();

        (await Store.ObservationLog.AppendAsync(rows, _ => Received, None)).ShouldAllBe(r => r == AppendResult.Accepted);
        (await Store.ObservationLog.AppendAsync(rows, _ => Received, None)).ShouldAllBe(r => r == AppendResult.Duplicate);
    }
}
