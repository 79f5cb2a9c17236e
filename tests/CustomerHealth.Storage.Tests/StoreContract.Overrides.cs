using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    private static readonly Override Held = new()
    {
        Account = "acme", Kind = OverrideKind.WillChurn, View = "vendor-outcomes", Group = "retention", Cap = Band.Red,
        Author = "mia", Reason = "told us so", SetAt = Sample.Now, Until = new LocalDate(2026, 12, 24),
    };

    /// <summary>SC-10, CH-7: an override is kept for ever, with who lifted it, and each act has its audit entry.</summary>
    [ContractFact]
    public async Task Override_SetAndLifted_IsKeptWithBothActs()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"), Sample.Account("b"));
        var id = await Store.Overrides.AddAsync(Held, Act("override-set", "mia"), None) ?? 0;
        var lifted = Sample.Now + Duration.FromHours(2);

        (await Store.Overrides.LiftAsync(id, lifted, Act("override-lifted", "leo"), None)).ShouldBeTrue();
        (await Store.Overrides.LiftAsync(id, lifted, Act("override-lifted", "ann"), None)).ShouldBeFalse();

        var kept = Held with { Id = id, LiftedAt = lifted, LiftedBy = "leo" };
        (await Store.Overrides.OfAsync("acme", None)).ShouldBe([kept]);
        (await Store.Overrides.OfAsync("b", None)).ShouldBeEmpty();
        (await Store.Overrides.AllAsync(None))["acme"].ShouldBe([kept]);
        (await Store.Audit.ReadAsync("account:acme", 10, None)).Select(e => e.Act).Where(a => a.StartsWith("override", StringComparison.Ordinal))
            .ShouldBe(["override-lifted", "override-set"]);
    }

    private static AuditEntry Act(string act, string actor) => new(Sample.Now, actor, "terminal", act, "account:acme", null, null);
}
