using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Scorecards;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    /// <summary>RP-3: facts come back as they were, by the snapshot's id and by how its codes begin.</summary>
    [ContractFact]
    public async Task Frozen_Kept_ComeBackByIdAndByCode()
    {
        var facts = Frozen(61.25);

        await Store.Frozen.KeepAsync(facts, Applied("drafts"), None);

        (await Store.Frozen.FindAsync(facts.Snapshot.Id, None)).ShouldBe(facts);
        (await Store.Frozen.StartingWithAsync(FigureCodes.StartOf(facts.Snapshot.Id), None)).ShouldBe([facts]);
        (await Store.Frozen.ScorecardAsync("drafts", None)).ShouldBe("content of drafts");
        (await Store.Frozen.FindAsync("000000000000", None)).ShouldBeNull();
        (await Store.Frozen.ScorecardAsync("other", None)).ShouldBeNull();
        (await Store.Scorecards.InForceAsync(After(9), None)).ShouldBeNull("a scorecard kept with facts never comes into force by it");
    }

    /// <summary>RP-3: the same facts are written once; the first document made of them is the one that is told of.</summary>
    [ContractFact]
    public async Task Frozen_KeptAgainLater_StayAsFirstKept()
    {
        var first = Frozen(61.25);
        await Store.Frozen.KeepAsync(first, Applied("a"), None);

        await Store.Frozen.KeepAsync(first with { MadeAt = first.MadeAt + Duration.FromDays(3) }, Applied("a"), None);
        await Store.Frozen.KeepAsync(Frozen(58), Applied("a"), None);

        (await Store.Frozen.FindAsync(first.Snapshot.Id, None)).ShouldBe(first);
        (await Store.Frozen.FindAsync(Frozen(58).Snapshot.Id, None)).ShouldNotBeNull();
    }

    [ContractFact]
    public async Task Frozen_BackedUpAndRestored_AreTheSame()
    {
        var facts = Frozen(61.25);
        await Store.Frozen.KeepAsync(facts, Applied("drafts"), None);
        await Store.BackupAsync(Order(), None);
        await RenewAsync();

        await Store.RestoreAsync(Order(), None);

        (await Store.Frozen.FindAsync(facts.Snapshot.Id, None)).ShouldBe(facts);
        (await Store.Frozen.ScorecardAsync("drafts", None)).ShouldBe("content of drafts");
    }

    /// <summary>RP-3: figures that somebody changed in the store are never shown as if they had been printed.</summary>
    [ContractFact]
    public async Task Frozen_ChangedByHand_AreRefused()
    {
        var (facts, other) = (Frozen(61.25), Frozen(99));
        await Store.Frozen.KeepAsync(facts, Applied("a"), None);
        await Store.Frozen.KeepAsync(other, Applied("a"), None);
        await using (var database = new Database(Storage.Store.IsPostgres(Address) ? new PostgresDialect(Address) : new SqliteDialect(Address)))
        {
            await database.WriteAsync(
                t => t.Connection!.ExecuteAsync(
                    "update frozen_facts set body = (select body from frozen_facts where id = @Other) where id = @Id", new { facts.Snapshot.Id, Other = other.Snapshot.Id }, t),
                None);
        }

        var wrong = await Should.ThrowAsync<StoreException>(() => Store.Frozen.FindAsync(facts.Snapshot.Id, None));

        wrong.Message.ShouldContain($"snapshot {facts.Snapshot.Id} are not those it stands for");
    }

    private static FrozenFacts Frozen(double score) => new()
    {
        Snapshot = Snapshot.Of(new Dictionary<string, object?>(StringComparer.Ordinal) { ["score"] = score, ["name"] = "Smörgås \u202E {{x}} 漢字" }),
        Document = "account-scorecard",
        Account = "acme",
        AsOf = new LocalDate(2026, 11, 20),
        KnownBefore = Sample.Now + Duration.FromMilliseconds(1),
        MadeAt = Sample.Now,
        Scorecard = "a",
    };

    private static Scorecard Applied(string version) => new() { Views = [], Version = version, Content = "content of " + version };
}
