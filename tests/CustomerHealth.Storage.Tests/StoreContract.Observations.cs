using System.Globalization;
using System.Text;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.Observations;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    private const long DayMs = 86_400_000;

    [ContractFact]
    public async Task Read_AsOfADay_LeavesOutWhatHappenedAtOrAfterItsEnd()
    {
        await Store.ImportAsync(
            "o.csv", Sample.Account("acme"), Sample.Observed("acme", "m", 30 * DayMs - 1, "in"), Sample.Observed("acme", "m", 30 * DayMs, "out"));

        var history = await Store.Observations.ReadAsync("acme", Sample.On(Sample.Day), None);

        history.Of("m").ToArray().Select(r => r.Value).ShouldBe(["in"]);
    }

    [ContractFact]
    public async Task Read_CorrectionKnownLater_IsSeenOnlyFromThenOn()
    {
        await Store.ImportAsync(
            "o.csv", Sample.Account("acme"), Sample.Observed("acme", "m", DayMs, "5"), Sample.Observed("acme", "m", DayMs, "7", knownAt: 40 * DayMs));

        var then = await Store.Observations.ReadAsync("acme", Sample.On(Sample.Day), None);
        var hindsight = await Store.Observations.ReadAsync("acme", Sample.On(Sample.Day) with { KnownBefore = Instant.MaxValue }, None);

        then.Of("m").ToArray().Select(r => r.Value).ShouldBe(["5"]);
        hindsight.Of("m").ToArray().Select(r => r.Value).ShouldBe(["5", "7"]);
    }

    [ContractFact]
    public async Task Read_Stored_GivesBackEveryField()
    {
        var hashed = Sample.Observation("acme", "m", 1, "3.5", knownAt: 2);
        var given = Sample.Observation("acme", "m", 5, "NA", id: "zendesk-1");
        await Store.ImportAsync("o.csv", Sample.Account("acme"), new ObservationRecord(hashed), new ObservationRecord(given));

        var history = await Store.Observations.ReadAsync("acme", Sample.On(Sample.Day), None);

        history.Of("m").ToArray().ShouldBe(
        [
            Reading.Of(hashed.At, hashed.KnownAt, "3.5", ObservationId.Of(hashed), "csv"),
            Reading.Of(given.At, given.KnownAt, "NA", "zendesk-1", "csv"),
        ]);
    }

    [ContractFact]
    public async Task Read_UnknownAccount_IsEmpty() =>
        (await Store.Observations.ReadAsync("nobody", Sample.On(Sample.Day), None)).Measures.ShouldBeEmpty();

    [ContractFact]
    public async Task Import_SameFileTwice_ChangesNothing()
    {
        ImportRecord[] rows = [Sample.Account("acme"), Sample.Observed("acme", "m", 1, "1"), Sample.Observed("acme", "m", 2, "2", id: "x")];
        var first = await Store.ImportAsync("o.csv", rows);

        var second = await Store.ImportAsync("o.csv", rows);

        first.ShouldBe(new ImportCounts(3, 0));
        second.ShouldBe(new ImportCounts(0, 3));
        (await DumpAsync(Store)).ShouldBe("acme m 1 1 1 " + ObservationId.Of(Sample.Observation("acme", "m", 1, "1")) + "\nacme m 2 2 2 x\n");
    }

    [ContractFact]
    public async Task Import_SameContentKnownAgainOrWithAnId_KeepsTheFirstAndAddsTheNamed()
    {
        var counts = await Store.ImportAsync(
            "o.csv", Sample.Account("acme"), Sample.Observed("acme", "m", 1, "1", knownAt: 3), Sample.Observed("acme", "m", 1, "1", knownAt: 2),
            Sample.Observed("acme", "m", 1, "1"), Sample.Observed("acme", "m", 1, "1", id: "x"));

        counts.ShouldBe(new ImportCounts(3, 2));
        (await DumpAsync(Store)).ShouldBe("acme m 1 1 1 x\nacme m 1 3 1 " + ObservationId.Of(Sample.Observation("acme", "m", 1, "1")) + "\n");
    }

    [ContractFact]
    public async Task Import_GivenIdUsedForAnotherAccount_CountsOnce()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"), Sample.Account("bolt"), Sample.Observed("acme", "m", 1, "1", id: "x"));

        var counts = await Store.ImportAsync("b.csv", Sample.Observed("bolt", "n", 9, "2", id: "x"));

        counts.ShouldBe(new ImportCounts(0, 1));
    }

    [ContractFact]
    public async Task Import_OwnHashAsId_IsTheSameObservation()
    {
        var plain = Sample.Observation("acme", "m", 1, "1");
        await Store.ImportAsync("a.csv", Sample.Account("acme"), new ObservationRecord(plain));

        var counts = await Store.ImportAsync("b.csv", new ObservationRecord(plain with { Id = ObservationId.Of(plain) }));

        counts.ShouldBe(new ImportCounts(0, 1));
    }

    [ContractFact]
    public async Task Import_GivenIdOfSixteenBytesOrThirtyTwoDigits_IsKeptAsGiven()
    {
        var ids = new[] { "sixteen-bytes-id", "0123456789abcdef0123456789abcdef" };
        await Store.ImportAsync("a.csv", [Sample.Account("acme"), .. ids.Select((id, at) => Sample.Observed("acme", "m", at, "1", id: id))]);

        var history = await Store.Observations.ReadAsync("acme", Sample.On(Sample.Day), None);

        history.Of("m").ToArray().Select(r => r.Id).ShouldBe(ids);
    }

    [ContractTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Import_RowsInAnyOrderAndAnyFiles_GivesTheSameHistories(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 400)
            .Select(i => Sample.Observed(
                $"a{random.Next(5)}", $"m{random.Next(4)}", random.Next(20), Text(random.Next(6)), knownAt: 20 + i, id: random.Next(3) == 0 ? $"id{i}" : null))
            .DistinctBy(row => row.Observation.Id ?? ObservationId.Of(row.Observation), StringComparer.Ordinal)
            .ToArray();
        var accounts = Enumerable.Range(0, 5).Select(i => Sample.Account($"a{i}")).ToArray();
        await Store.ImportAsync("all.csv", [.. accounts, .. rows]);
        var expected = await DumpAsync(Store);
        await Store.DisposeAsync();
        await DropAsync();

        _store = await OpenAsync();
        random.Shuffle(accounts);
        await Store.ImportAsync("accounts.csv", accounts);
        random.Shuffle(rows);
        foreach (var part in rows.Chunk(70))
            await Store.ImportAsync("part.csv", [.. part, .. part.Take(10)]);

        (await DumpAsync(Store)).ShouldBe(expected);
    }

    [ContractFact]
    public async Task ReadAll_ManyAccounts_StreamsThemInOrdinalOrderAndSkipsTheEmpty()
    {
        string[] keys = ["Zebra", "acme", "zürich", "東京", "\uFB01", "😀", "no data"];
        await Store.ImportAsync("a.csv", [.. keys.Select(key => Sample.Account(key)), .. keys[..^1].Select(key => Sample.Observed(key, "m", 1, "Ω 😀"))]);

        var all = await Store.Observations.ReadAllAsync(Sample.On(Sample.Day), None).ToListAsync();

        all.Select(history => history.Account).ShouldBe(keys[..^1].Order(StringComparer.Ordinal));
        all.Select(history => history.Of("m")[0].Value).Distinct(StringComparer.Ordinal).ShouldBe(["Ω 😀"]);
    }

    [ContractFact]
    public async Task ReadAll_MoreRowsThanAreSortedAtOnce_GivesEachOnce()
    {
        const int Accounts = 100;
        const int PerAccount = 3000;
        const int Repeated = 1000;
        var accounts = Enumerable.Range(0, Accounts).Select(i => Sample.Account($"a{i:D3}"));
        var rows = Enumerable.Range(0, Accounts * PerAccount).Select(i => Sample.Observed($"a{i % Accounts:D3}", $"m{i % 7}", i, Text(i)));
        var counts = await Store.ImportAsync("big.csv", [.. accounts, .. rows, .. rows.Take(Repeated)]);

        var read = 0;
        await foreach (var history in Store.Observations.ReadAllAsync(Sample.On(Sample.Day), None))
            read += history.Measures.Sum(measure => history.Of(measure).Length);

        counts.ShouldBe(new ImportCounts(Accounts * (PerAccount + 1), Repeated));
        read.ShouldBe(Accounts * PerAccount);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<string> DumpAsync(Store store)
    {
        var text = new StringBuilder();
        await foreach (var history in store.Observations.ReadAllAsync(Sample.On(Sample.Day), None))
        {
            foreach (var measure in history.Measures.Order(StringComparer.Ordinal))
            {
                foreach (var reading in history.Of(measure))
                {
                    var (at, known) = ((reading.At - Sample.Start).TotalMilliseconds, (reading.KnownAt - Sample.Start).TotalMilliseconds);
                    text.Append(CultureInfo.InvariantCulture, $"{history.Account} {measure} {at} {known} {reading.Value} {reading.Id}\n");
                }
            }
        }

        return text.ToString();
    }
}
